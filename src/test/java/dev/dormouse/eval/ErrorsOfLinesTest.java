package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever a line of Groovy throws is a failure of that line, and the shell goes on. */
class ErrorsOfLinesTest {

    private TestShell shell;

    @BeforeEach
    void open() {
        shell = TestShell.on(
                TestDatabase.H2.openWith("create table genre (genre_id integer primary key, name varchar)"));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void anErrorIsAFailureLikeAnyException() {
        assertThat(shell.runAll("throw new Error()", "throw new Error('mine')", "throw new Exception('mine')", "1 + 1"))
                .isEqualTo("error: Error\nerror: Error: mine\nerror: Exception: mine\n2");
    }

    @Test
    void aDollarSignInDoubleQuotesBeginsAValue() {
        assertThat(shell.runAll("'abc' =~ \"^a.*c$\""))
                .startsWith("error: in \"…\" a $ begins a value\n")
                .endsWith("hint:  write '…' in single quotes, or \\$ for the sign itself");
    }

    @Test
    void memoryThatIsUsedUpIsNoMistakeOfTheShell() {
        assertThat(shell.runAll("throw new OutOfMemoryError('Java heap space')", "1 + 1"))
                .isEqualTo("error: the memory is used up: Java heap space"
                        + "\nhint:  DORMOUSE_JAVA_OPTS=-Xmx4g gives it more; a variable that holds much can be set to null\n"
                        + "2");
    }

    @Test
    void whatALineHadChangedIsUndoneWhenItThrowsAnError() {
        shell.run("save(new Genre(genreId: 1, name: 'Rock')); flush(); throw new Error('mine')");

        assertThat(shell.run("Genre.count()")).isEqualTo("0");
        assertThat(shell.session().unit().isOpen()).isFalse();
    }

    @Test
    void anImportAloneAnswersNothing() {
        assertThat(shell.runAll("import java.time.LocalDate as Day", "Day.of(2020, 1, 2)"))
                .isEqualTo("2020-01-02");
    }

    @Test
    void anAssertionShowsItsValues() {
        assertThat(shell.runAll("x = [1, 2, 3]", "assert x.size() == 1 + 1", "assert x.empty : 'not empty'", "1 + 1"))
                .isEqualTo("""
                        error: assert x.size() == 1 + 1
                                      | |           |
                                      | 3           2
                                      [1, 2, 3]
                        error: AssertionError: not empty. Expression: x.empty
                        2""");
    }
}
