package dev.dormouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.CommandShell;
import dev.dormouse.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that run files. */
class IncludeTest {

    @TempDir
    Path folder;

    private CommandShell shell;

    @BeforeEach
    void open() {
        shell = CommandShell.on(TestDatabase.H2.openWith());
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void aFileThatRunsItselfIsRefused() throws IOException {
        Path file = folder.resolve("self.sql");
        Path other = folder.resolve("other.sql");
        Files.writeString(file, "\\i " + other + "\n");
        Files.writeString(other, "\\i " + folder.resolve("./self.sql") + "\n");

        assertThat(shell.run("\\i " + file)).contains("self.sql runs itself, and would never end");
    }

    @Test
    void aFileOfNoLanguageHoldsLinesAsAtThePrompt() throws IOException {
        Path lines = folder.resolve("lines");
        Files.writeString(lines, "#!/usr/bin/env dormouse\ndef n = 2\nselect :n as two;\nn + 1\n");

        assertThat(shell.run("\\i " + lines))
                .isEqualTo(shell.run("n = 2") + shell.run("select :n as two;") + shell.run("n + 1"));
    }

    @Test
    void aFileMayBeRunTwice() throws IOException {
        Path file = folder.resolve("twice.sql");
        Path both = folder.resolve("both.sql");
        Files.writeString(file, "select 1 as n;\n");
        Files.writeString(both, "\\i " + file + "\n\\i " + file + "\n");

        assertThat(shell.run("\\i " + both)).isEqualTo(shell.run("\\i " + file).repeat(2));
    }
}
