package dev.dormouse.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.testing.ListCursor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataWriterTest {

    @Test
    void writesUtf8OverTheEdgeOfItsBuffer() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataWriter writer = new DataWriter(bytes);
        String text = "é🙂".repeat(30_000);
        writer.write('x');
        writer.write(text);
        writer.flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("x" + text);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 9, 10, 99, 100, -1, -10, 1234567890123456789L, Long.MAX_VALUE, Long.MIN_VALUE})
    void writesNumbers(long number) {
        assertThat(DataWriter.collect(out -> out.number(number))).isEqualTo(Long.toString(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.00",
                "-0.05",
                "1234567.8900",
                "-1",
                "0.000000000000000001",
                "123456789012345678",
                "1E+3",
                "-9.99E+40",
                "1234567890123456789.5",
                "0E-30"
            })
    void writesDecimals(String decimal) {
        BigDecimal value = new BigDecimal(decimal);
        assertThat(DataWriter.collect(out -> out.decimal(value))).isEqualTo(value.toPlainString());
    }

    @Test
    void aPipeThatIsClosedEndsTheOutputAtOnce() {
        OutputStream broken = new FailingStream("Broken pipe");
        Result.Rows rows = Print.numbered(100_000, OptionalLong.empty());
        for (OutputStream out : new OutputStream[] {broken, new PrintStream(broken), new WatchedPrintStream(broken)}) {
            DataWriter writer = new DataWriter(out);
            writer.write("x");
            assertThatThrownBy(writer::flush).isInstanceOf(ClosedPipe.class);
        }
        DataWriter writer = new DataWriter(broken);
        ResultPrinter printer =
                new ResultPrinter(OutputFormats.find("csv").orElseThrow(), OutputOptions.batch(), writer, writer);
        assertThatThrownBy(() -> printer.print(rows)).isInstanceOf(ClosedPipe.class);
        assertThat(((ListCursor) rows.cursor()).isClosed()).isTrue();
        assertThat(((Number) rows.cursor().cell(0)).intValue()).isLessThan(10_000);
    }

    @Test
    void aFullDiskIsAFailure() {
        OutputStream full = new FailingStream("No space left on device");
        for (OutputStream out : new OutputStream[] {full, new WatchedPrintStream(full)}) {
            DataWriter writer = new DataWriter(out);
            writer.write("x");
            assertThatThrownBy(writer::flush)
                    .isInstanceOf(ShellException.class)
                    .hasMessage("the output cannot be written: No space left on device");
        }
    }

    private static final class FailingStream extends OutputStream {

        private final String message;

        FailingStream(String message) {
            this.message = message;
        }

        @Override
        public void write(int b) throws IOException {
            throw new IOException(message);
        }
    }
}
