package dev.dormouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of H2 that cannot grow. A disk that is full takes the rights of root to make; a limit for the files of a process meets the
 * database in the same way.
 */
class FullDiskTest {

    private static final String MUCH =
            "insert into notes select x, repeat('abcdefghij'||x, 100) from system_range(10, 30000);";
    private static final String FULL =
            "error: the file has the largest size that is allowed: H2 cannot write the database"
                    + " (nothing of this was changed, and what was not committed is gone; make room, and try again)\n";
    private static final String AGAIN =
            "connected again; what was set for the connection and its temporary tables are gone\n";

    @TempDir
    Path folder;

    private String run(String... lines) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                "sh",
                "-c",
                "ulimit -f 2000; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LimitedVisitor.class.getName(),
                "h2:" + folder.resolve("notes") + "?create=true"));
        words.addAll(List.of(lines));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return printed;
    }

    @Test
    void itIsSaidAndTheSessionGoesOn() throws IOException, InterruptedException {
        assertThat(run(
                        "create table notes (id integer primary key, text varchar);",
                        "insert into notes values (1, 'first');",
                        MUCH,
                        "\\format csv",
                        "select count(*) as n from notes;",
                        "insert into notes values (2, 'second');",
                        "Note.count()"))
                .isEqualTo(
                        "create table\n1 row inserted\n" + FULL + AGAIN + "format is csv\nN\n1\n1 row inserted\n2\n");
    }

    @Test
    void whatWasNotCommittedIsGone() throws IOException, InterruptedException {
        assertThat(run(
                        "create table notes (id integer primary key, text varchar);",
                        "begin",
                        "insert into notes values (1, 'first');",
                        MUCH,
                        "commit",
                        "\\format csv",
                        "select count(*) as n from notes;"))
                .contains(FULL)
                .endsWith("N\n0\n");
    }
}
