package dev.dormouse.app;

import static dev.dormouse.testing.TerminalDriver.CTRL_D;
import static dev.dormouse.testing.TerminalDriver.CTRL_U;
import static dev.dormouse.testing.TerminalDriver.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TerminalDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is learned at the prompt is there in the next session, until the user wants it forgotten. */
class LearningAtThePromptTest {

    private static final String READY = "dormouse> ";

    @TempDir
    Path home;

    private TerminalDriver start(String... words) {
        return AtPrompt.start(home, words).expectLast(READY);
    }

    private static void leave(TerminalDriver user) throws Exception {
        user.type(CTRL_D);
        assertThat(user.exitCode()).isZero();
    }

    private List<Path> files() throws IOException {
        Path folder = home.resolve(".local/state/dormouse/learned");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void usedNamesComeFirstInTheNextSession() throws Exception {
        try (TerminalDriver user = start()) {
            user.expect("11 relations").expectLast(READY);
            user.type("select * from a").expect("from table").type(TAB).expect(" album ");
            assertThat(user.screen()).containsPattern("(?s) album +table.* artist +table");
            user.type(CTRL_U);
            user.enter("select name from artist where name = 'Accept';")
                    .expect("(1 row)")
                    .expectLast(READY);
            user.enter("select oops from album;").expect("error").expectLast(READY);
            leave(user);
        }
        assertThat(files()).hasSize(1);
        assertThat(Files.readString(files().get(0))).contains("artist").doesNotContain("ccept", "album", "oops");
        try (TerminalDriver user = start()) {
            user.expect("11 relations").expectLast(READY);
            user.enter("1 + 1").expect("\n2\n").expectLast(READY);
            user.type("select * from a").expect("from table").type(TAB).expect(" album ");
            assertThat(user.screen()).containsPattern("(?s) artist +table.* album +table");
            user.type(CTRL_U);
            user.enter("\\set learn off").expect("learn is off").expectLast(READY);
            leave(user);
        }
        assertThat(files()).isEmpty();
    }
}
