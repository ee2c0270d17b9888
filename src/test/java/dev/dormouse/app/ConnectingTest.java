package dev.dormouse.app;

import static dev.dormouse.testing.TerminalDriver.CTRL_C;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.Background;
import dev.dormouse.testing.TerminalDriver;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that takes the connection and then says nothing: who waits for it is told so, and can stop. */
class ConnectingTest {

    private static final String READY = "dormouse> ";

    @TempDir
    Path home;

    private ServerSocket silent;
    private String url;
    private String line;

    @BeforeEach
    void listen() throws IOException {
        silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        String address = "127.0.0.1:" + silent.getLocalPort();
        url = "postgresql://me@" + address + "/d?connect_timeout=0";
        line = "connecting to " + address + " … (Ctrl-C to stop)";
    }

    /** Whoever still waits is refused. */
    @AfterEach
    void hangUp() throws IOException {
        silent.close();
    }

    @Test
    void thePromptSaysWhomItWaitsFor() throws IOException {
        try (TerminalDriver user = AtPrompt.startFarAway(home, url)) {
            user.expect(line);
            silent.close();
        }
    }

    @Test
    void anotherDatabaseNeedNotBeWaitedFor() {
        try (TerminalDriver user = AtPrompt.startFarAway(home)) {
            user.expectLast(READY);
            user.enter("x = 40");
            user.enter("\\c " + url).expect(line);
            user.type(CTRL_C).expect("interrupted").expectLast(READY);
            user.enter("x + 2").expect("\n42\n").expectLast(READY);
        }
    }

    @Test
    void aBatchSaysItOnATerminal() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Background run = Background.start(() -> String.valueOf(batch(true, url, err)));
        run.until(() -> err.toString(StandardCharsets.UTF_8).equals(line + "\n"));
        silent.close();
        assertThat(run.result()).isEqualTo("3");
    }

    @Test
    void aBatchSaysNothingOfItElsewhere() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(batch(false, url.replace("timeout=0", "timeout=2"), err)).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("error: no answer from 127.0.0.1:" + silent.getLocalPort() + " within the connect timeout");
    }

    private int batch(boolean terminal, String target, ByteArrayOutputStream err) {
        Console console = new Console(false, false, terminal, action -> {}, action -> {}, prompt -> Optional.empty());
        return new Application(new Program(home).host("", new ByteArrayOutputStream(), err), console, home)
                .run(List.of(target, "-c", "select 1;"));
    }

    /** In a process of its own, as it is the process that Ctrl-C ends; one that was started in the background would not hear it. */
    @Test
    void ctrlCEndsTheProgram() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                url,
                "-c",
                "select 1;");
        builder.environment().put("DORMOUSE_TTY", "001");
        builder.environment().put("HOME", home.toString());
        java.lang.Process program =
                builder.redirectInput(Path.of("/dev/null").toFile()).start();
        try (BufferedReader err = program.errorReader(StandardCharsets.UTF_8)) {
            assertThat(err.readLine()).isEqualTo(line);
            new ProcessBuilder("kill", "-INT", String.valueOf(program.pid()))
                    .start()
                    .waitFor();
            assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(program.exitValue()).isEqualTo(130);
        } finally {
            program.destroyForcibly();
        }
    }
}
