package dev.dormouse.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.complete.Completion;
import dev.dormouse.complete.Suggestion;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.script.Delimiter;
import dev.dormouse.session.Snapshot;
import dev.dormouse.testing.TerminalDriver;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.junit.jupiter.api.Test;

/** TAB in the first moments of a shell, when the schema is still read. */
class NamesNotYetTest {

    private volatile boolean known;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile String entered = "";

    private Completion complete(String line, int cursor) {
        asked.incrementAndGet();
        List<Suggestion> genre = List.of(new Suggestion("genre", "genre", "", Kind.TABLE, false));
        return new Completion(cursor, cursor, known ? genre : List.of());
    }

    private int read(Terminal terminal) {
        ShellReader reader = new ShellReader(
                terminal, new SecondPrompts(() -> Dialects.list().get(0), new Delimiter()), this::complete);
        reader.awaitNames(() -> known);
        reader.color(new ShellHighlighter(() -> Snapshot.empty(Dialects.list().get(0)), false));
        try {
            entered = reader.readLine("> ");
        } catch (UserInterruptException | EndOfFileException e) {
            return 1;
        }
        return 0;
    }

    @Test
    void tabWaitsForThem() {
        try (TerminalDriver user = new TerminalDriver(60, 12)) {
            user.start(this::read);
            user.expectLast(">");
            user.type("from \t").expect("reading the schema …");
            known = true;
            user.expect("> from genre");
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void anyKeyEndsTheWaitingAndIsTyped() {
        try (TerminalDriver user = new TerminalDriver(60, 12)) {
            user.start(this::read);
            user.expectLast(">");
            user.type("from \t").expect("reading the schema …");
            user.type("x").expect("> from x");
            assertThat(user.picture(Optional.empty())).doesNotContain("reading");
            user.enter("");
        }
        assertThat(asked).hasValue(1);
        assertThat(entered).isIn("", "from x");
    }

    @Test
    void tabThatWaitsIsInterrupted() {
        try (TerminalDriver user = new TerminalDriver(60, 12)) {
            user.start(this::read);
            user.expectLast(">");
            user.type("from \t").expect("reading the schema …");
            user.type("\u0003").expect("> from");
        }
        assertThat(entered).isEmpty();
    }
}
