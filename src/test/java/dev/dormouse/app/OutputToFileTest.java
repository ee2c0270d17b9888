package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.Background;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into the file of {@code -o}, and when. */
class OutputToFileTest {

    private static final String MEMORY = "h2:mem:output";

    @TempDir
    Path home;

    /** A pipe with a name shows how much is written at a time. */
    @Test
    void linesAreWrittenManyAtATime() throws IOException, InterruptedException {
        Path pipe = home.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Program program = new Program(home);
        Background run = Background.start(() -> String.valueOf(
                program.run(List.of(MEMORY, "-o", pipe.toString(), "-c", "(1..5000).each { println it }"))
                        .code()));
        byte[] first = new byte[100_000];
        int all = 9 * 2 + 90 * 3 + 900 * 4 + 4001 * 5;
        int length;
        int rest;
        try (InputStream in = Files.newInputStream(pipe)) {
            length = in.read(first);
            rest = in.readNBytes(all - length).length;
        }
        assertThat(length).isGreaterThanOrEqualTo(4096);
        assertThat(length + rest).isEqualTo(all);
        assertThat(run.result()).isEqualTo("0");
    }

    /** The second statement copies what the first has left. */
    @Test
    void eachStatementFindsWhatWasPrintedBefore() throws IOException {
        Path file = home.resolve("lines");
        Program.Run run = new Program(home)
                .run(List.of(
                        MEMORY,
                        "-o",
                        file.toString(),
                        "-c",
                        "println 1",
                        "-c",
                        "println new File('" + file + "').text"));
        assertThat(run.err()).isEmpty();
        assertThat(file).hasContent("1\n1\n\n");
    }

    @Test
    void whatWasPrintedBeforeAFailureIsThere() {
        Path file = home.resolve("lines");
        Program.Run run = new Program(home)
                .run(List.of(MEMORY, "-o", file.toString(), "-c", "println 1; throw new Exception('mine')"));
        assertThat(run.code()).isEqualTo(1);
        assertThat(file).hasContent("1\n");
    }

    @Test
    void aFullDiskIsSaid() {
        Program.Run run =
                new Program(home).run(List.of(MEMORY, "-o", "/dev/full", "-c", "println 1", "-c", "println 2"));
        assertThat(run.err()).isEqualTo("error: the output cannot be written: No space left on device\n");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        Path file = home.resolve("none").resolve("lines");
        Program.Run run = new Program(home).run(List.of(MEMORY, "-o", file.toString(), "-c", "println 1"));
        assertThat(run.err()).isEqualTo("error: cannot write " + file + ": its folder does not exist\n");
        assertThat(run.code()).isEqualTo(2);
    }

    /** In a process of its own, which is told to end while it prints. */
    @Test
    void whatWasPrintedOutlivesAKill() throws IOException, InterruptedException {
        Path file = home.resolve("lines");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                MEMORY,
                "-o",
                file.toString(),
                "-c",
                "println 1; System.err.println('printed'); while (true) { sleep 1000 }");
        builder.environment().put("HOME", home.toString());
        java.lang.Process program = builder.start();
        try (BufferedReader err = program.errorReader(StandardCharsets.UTF_8)) {
            assertThat(err.readLine()).isEqualTo("printed");
            program.destroy();
            assertThat(program.waitFor()).isEqualTo(143);
        } finally {
            program.destroyForcibly();
        }
        assertThat(file).hasContent("1\n");
    }

    @Test
    void rowsAndLinesStayInTheirOrder() {
        Path file = home.resolve("lines");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Program(home)
                .run(
                        List.of(
                                MEMORY,
                                "-t",
                                "-F",
                                "csv",
                                "-o",
                                file.toString(),
                                "-c",
                                "println 1",
                                "-c",
                                "select 2 as n;",
                                "-c",
                                "println 3"),
                        "",
                        out,
                        new ByteArrayOutputStream());
        assertThat(file).hasContent("1\n2\n3\n");
        assertThat(out.size()).isZero();
    }
}
