package dev.dormouse.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.host.Host;
import dev.dormouse.testing.TestHost;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is longer than the screen, of 80 by 10 here, goes to a pager. */
class PagedOutputTest {

    private static final int NEVER = Integer.MAX_VALUE;

    @TempDir
    Path folder;

    private String paged(int least, String text) throws IOException {
        Path file = folder.resolve("paged");
        Host host = TestHost.in(folder, Map.of("PAGER", "cat > " + file, "PATH", "/bin:/usr/bin"));
        StringWriter screen = new StringWriter();
        try (PagedOutput output = new PagedOutput(host, screen, () -> 10, () -> 80)) {
            output.begin(least);
            output.write(text);
            output.end();
        }
        String seen = Files.exists(file) ? Files.readString(file) : "";
        Files.deleteIfExists(file);
        assertThat(screen + seen).isEqualTo(text);
        return seen.isEmpty() ? "screen" : "pager";
    }

    @Test
    void manyLinesArePaged() throws IOException {
        assertThat(paged(0, "a\n".repeat(9))).isEqualTo("screen");
        assertThat(paged(0, "a\n".repeat(10))).isEqualTo("pager");
    }

    @Test
    void theRowsOfOnePageAreNot() throws IOException {
        assertThat(paged(54, "a\n".repeat(53))).isEqualTo("screen");
        assertThat(paged(54, "a\n".repeat(54))).isEqualTo("pager");
        assertThat(paged(NEVER, "a\n".repeat(100))).isEqualTo("screen");
    }

    @Test
    void aLineThatIsWiderThanTheScreenIsSeveral() throws IOException {
        assertThat(paged(0, "a".repeat(700) + "\n")).isEqualTo("screen");
        assertThat(paged(54, "a".repeat(10_000) + "\n")).isEqualTo("pager");
    }
}
