package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a script's parameters, and of words that were meant as a script. */
class WrongParametersTest {

    @TempDir
    static Path home;

    @Test
    void aDayThatThereIsNotSaysSoWithoutAnException() throws IOException {
        Path script = Files.writeString(home.resolve("since.groovy"), """
                @Param('since') java.time.LocalDate since = null
                println since
                """);
        Program.Run run = new Program(home).run(List.of("demo", script.toString(), "--since", "2010-02-30"));
        assertThat(run.err())
                .contains("cannot convert '2010-02-30' to LocalDate (Text '2010-02-30' could not be parsed")
                .doesNotContain("Exception");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void aSecondDatabaseMayHaveBeenMeantAsAScript() {
        Program.Run run = new Program(home).run(List.of("demo", "top.grovy"));
        assertThat(run.err())
                .isEqualTo("error: one database at a time: top.grovy is too many\n"
                        + "hint:  a script's name ends with .groovy, .sql, .hql; -f runs any file\n");
        assertThat(run.code()).isEqualTo(2);
    }
}
