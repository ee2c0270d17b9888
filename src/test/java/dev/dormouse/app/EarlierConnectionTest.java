package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects that variables hold from the connection before {@code \c}. */
class EarlierConnectionTest {

    @TempDir
    Path home;

    private Program.Run after(String line) {
        return new Program(home)
                .run(List.of(
                        "demo",
                        "-c",
                        "old = Genre.get(1); 1",
                        "-c",
                        "\\c demo",
                        "-c",
                        line,
                        "-c",
                        "select name from genre where genre_id = 1;"));
    }

    @Test
    void theyCannotBeChangedSilently() {
        for (String line : List.of("old.name = 'Mine'; commit()", "save(old)", "delete(old)")) {
            Program.Run run = after(line);
            assertThat(run.code()).as(line).isEqualTo(1);
            assertThat(run.err())
                    .as(line)
                    .contains("error: this Genre belongs to the earlier connection, to ")
                    .contains("a change to it would not reach the database\n")
                    .contains("hint:  read it again");
        }
    }

    @Test
    void theyCanBeLookedAt() {
        assertThat(after("old.name + new Genre(name: 'x').name").out()).contains("Rockx");
    }
}
