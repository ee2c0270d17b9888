package dev.dormouse.app;

import static dev.dormouse.testing.TerminalDriver.CTRL_C;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.host.Host;
import dev.dormouse.testing.TerminalDriver;
import dev.dormouse.testing.TestHost;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ctrl-C when a line was entered and nothing of it has begun, and between two statements. */
class EarlyInterruptTest {

    private static final String READY = "dormouse> ";

    @TempDir
    Path home;

    /** A clock that does something when it is asked the next time: a statement's start is looked up before it is run. */
    private static final class Bell extends Clock {

        private final AtomicReference<Runnable> next = new AtomicReference<>();

        @Override
        public Instant instant() {
            if (Thread.currentThread().getName().equals("shell under test")) {
                Optional.ofNullable(next.getAndSet(null)).ifPresent(Runnable::run);
            }
            return Instant.EPOCH;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 40 + 2 as answer;",
                "from Genre g where g.genreId = 42;",
                "40 + 2",
                "while (true) { }",
                "Genre.where { genreId < 42 }"
            })
    void atThePromptItStopsTheLine(String line) {
        try (TerminalDriver user = interrupted(line)) {
            user.expect("interrupted").expectLast(READY);
            user.enter("20 + 3").expect("\n23\n").expectLast(READY);
        }
    }

    /** That is how it ends, so nothing is said. */
    @Test
    void aStatementThatIsRunAgainAndAgainDoesNotBegin() {
        try (TerminalDriver user = interrupted("select 42; \\watch 0.001")) {
            user.expect("^C").expectLast(READY);
            assertThat(user.screen()).doesNotContain("(every");
        }
    }

    private TerminalDriver interrupted(String line) {
        Bell bell = new Bell();
        Host host = TestHost.in(home, Map.of("USER", "tester", "SSH_TTY", "/dev/pts/1"), bell);
        TerminalDriver user = new TerminalDriver(100, 30);
        user.start(terminal -> AtPrompt.run(host, home, List.of(), terminal));
        user.expectLast(READY);
        user.enter("1 + 1").expect("\n2\n").expectLast(READY);
        bell.next.set(() -> user.type(CTRL_C));
        return user.enter(line);
    }

    @Test
    void betweenTwoStatementsOfABatchItStopsTheSecond() {
        assertThat(firstOf("h2:mem:between", "-c", "\\echo first", "-c", "select 'second' as s"))
                .isEqualTo("first\n");
    }

    @Test
    void soItDoesInTheDatabaseThatAStatementBeforeHasOpened() {
        assertThat(firstOf("h2:mem:a", "-c", "\\c h2:mem:b", "-c", "\\echo first", "-c", "select 'second' as s"))
                .isEqualTo("first\n");
    }

    /** What is printed when Ctrl-C comes as soon as something is. */
    private String firstOf(String... words) {
        AtomicReference<Runnable> press = new AtomicReference<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                super.write(bytes, offset, length);
                press.get().run();
            }
        };
        Console console = new Console(false, false, press::set, prompt -> Optional.empty());
        Host host = new Program(home).host("", out, new ByteArrayOutputStream());
        int code = new Application(host, console, home).run(List.of(words));
        assertThat(code).isEqualTo(130);
        return out.toString(StandardCharsets.UTF_8);
    }
}
