package dev.dormouse.output;

import static dev.dormouse.output.Print.columns;
import static dev.dormouse.output.Print.numbered;
import static dev.dormouse.output.Print.row;
import static dev.dormouse.output.Print.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dormouse.result.Failure;
import dev.dormouse.result.Result;
import dev.dormouse.result.RowCursor;
import dev.dormouse.result.ShellException;
import dev.dormouse.testing.ListCursor;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultPrinterTest {

    private static final OutputOptions PAGED =
            OutputOptions.terminal(80, 24).withColor(false).withLimit(50);

    @ParameterizedTest
    @CsvSource({"0, (no rows)", "1, (1 row)", "50, (50 rows)"})
    void aPageThatHoldsAllSaysHowMany(int count, String footer) {
        Print print = new Print("table", PAGED);
        Result.Rows rows = numbered(count, OptionalLong.empty());
        assertThat(print.printer.print(rows)).isEmpty();
        assertThat(print.messages).hasToString(footer + "\n");
        assertThat(((ListCursor) rows.cursor()).isClosed()).isTrue();
    }

    @Test
    void aLimitIsNeverSilentAndNextShowsMore() {
        Print print = new Print("csv", PAGED);
        Result.Rows rows = numbered(3_503, OptionalLong.empty());
        PagedRows paged = print.printer.print(rows).orElseThrow();
        assertThat(((ListCursor) rows.cursor()).isClosed()).isTrue();
        assertThat(print.data.toString()).startsWith("id,name\n1,row 1\n").endsWith("\n50,row 50\n");
        assertThat(print.messages).hasToString("50 of 3,503 rows · next shows more\n");
        assertThat(paged.total()).hasValue(3_503);

        print.data.getBuffer().setLength(0);
        print.messages.getBuffer().setLength(0);
        print.printer.printNext(paged);
        assertThat(print.data.toString()).startsWith("id,name\n51,row 51\n").endsWith("\n100,row 100\n");
        assertThat(print.messages).hasToString("51–100 of 3,503 rows · next shows more\n");

        while (paged.hasNext()) {
            print.messages.getBuffer().setLength(0);
            print.printer.printNext(paged);
        }
        assertThat(print.messages).hasToString("3,501–3,503 of 3,503 rows\n");
        print.messages.getBuffer().setLength(0);
        print.printer.printNext(paged);
        assertThat(print.messages).hasToString("");
    }

    @Test
    void moreThanIsKeptIsSaid() {
        Print print = new Print("csv", PAGED.withUnicode(false));
        PagedRows paged =
                print.printer.print(numbered(10_001, OptionalLong.empty())).orElseThrow();
        assertThat(print.messages).hasToString("50 of more than 10,000 rows - next shows more\n");
        assertThat(paged.total()).isEmpty();
        while (paged.hasNext()) {
            print.messages.getBuffer().setLength(0);
            print.printer.printNext(paged);
        }
        assertThat(print.messages).hasToString("9,951-10,000 of more than 10,000 rows - the rest was not kept\n");
    }

    @Test
    void exactlyWhatIsKeptIsCounted() {
        Print print = new Print("csv", PAGED);
        print.printer.print(numbered(10_000, OptionalLong.empty()));
        assertThat(print.messages).hasToString("50 of 10,000 rows · next shows more\n");
    }

    @Test
    void aSizeKnownBeforehandIsSaid() {
        Print print = new Print("csv", PAGED);
        print.printer.print(numbered(10_001, OptionalLong.of(10_001)));
        assertThat(print.messages).hasToString("50 of 10,001 rows · next shows more\n");
    }

    @Test
    void aLimitIsToldWithoutAFooterToo() {
        Print print = new Print("csv", OutputOptions.batch().withLimit(1));
        print.printer.print(numbered(2, OptionalLong.empty()));
        assertThat(print.messages).hasToString("1 of 2 rows · next shows more\n");
        Print all = new Print("csv", OutputOptions.batch().withLimit(2));
        all.printer.print(numbered(2, OptionalLong.empty()));
        assertThat(all.messages).hasToString("");
    }

    @Test
    void rowsAreNumberedOnOverThePages() {
        Print print = new Print("vertical", PAGED.withLimit(1));
        PagedRows paged = print.printer.print(numbered(2, OptionalLong.empty())).orElseThrow();
        print.printer.printNext(paged);
        assertThat(print.data.toString()).contains("[ 1 ]", "[ 2 ]");
    }

    @Test
    void onlyDataGoesToTheDataWriter() {
        Print print = new Print("table", OutputOptions.batch());
        print.printer.print(new Result.Updated(1, "inserted"));
        print.printer.print(new Result.Updated(3_503, "deleted"));
        print.printer.print(new Result.Done("format is csv"));
        print.printer.print(new Result.Done(""));
        assertThat(print.data).hasToString("");
        assertThat(print.messages).hasToString("1 row inserted\n3,503 rows deleted\nformat is csv\n");
        print.printer.print(new Result.Text("help"));
        print.printer.print(new Result.Value(3, "3"));
        print.printer.print(rows(columns("a"), row("x")));
        assertThat(print.data).hasToString("help\n3\na\n─\nx\n");
        assertThat(print.messages.toString()).endsWith("csv\n");
    }

    @Test
    void aFailureInTheMiddleShowsWhatCameBeforeAndClosesTheCursor() {
        Print print = new Print("csv", OutputOptions.batch());
        FailingCursor cursor = new FailingCursor();
        assertThatThrownBy(() -> print.printer.print(new Result.Rows(columns("a"), cursor, OptionalLong.empty())))
                .isInstanceOf(ShellException.class);
        assertThat(print.data).hasToString("a\nx\n");
        assertThat(cursor.closed).isTrue();
        assertThat(print.messages).hasToString("");
    }

    @Test
    void aFailureWhileCountingShowsThePage() {
        Print print = new Print("csv", PAGED.withLimit(1));
        FailingCursor cursor = new FailingCursor();
        assertThatThrownBy(() -> print.printer.print(new Result.Rows(columns("a"), cursor, OptionalLong.empty())))
                .isInstanceOf(ShellException.class);
        assertThat(print.data).hasToString("a\nx\n");
        assertThat(cursor.closed).isTrue();
    }

    @Test
    void largeRowsAreNotAllKept() {
        String large = "x".repeat(1_000_000);
        Object[][] all = new Object[80][];
        Arrays.fill(all, row(large));
        Print print = new Print("csv", PAGED.withLimit(1).withHeader(false));
        Optional<PagedRows> paged = print.printer.print(rows(columns("a"), all));
        assertThat(paged).isPresent();
        assertThat(print.messages).hasToString("1 of more than 64 rows · next shows more\n");
    }

    private static final class FailingCursor implements RowCursor {

        private boolean read;
        private boolean closed;

        @Override
        public boolean advance() {
            if (read) {
                throw new ShellException(Failure.statement("gone"));
            }
            read = true;
            return true;
        }

        @Override
        public Object cell(int index) {
            return "x";
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
