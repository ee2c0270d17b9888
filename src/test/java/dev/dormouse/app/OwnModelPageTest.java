package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.testing.ShopModel;
import dev.dormouse.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the page about own entity classes, on the shop: each block of the kind {@code shop} is one run. */
class OwnModelPageTest {

    private static final String PROMPT = "dormouse> ";

    @Test
    void everyExampleDoesWhatThePageSays(@TempDir Path home) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("src", "docs", "own-model.md"));
        int blocks = 0;
        try (OpenDatabase kept = ShopModel.open(TestDatabase.H2)) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).equals("```shop")) {
                    int end = i + lines.subList(i, lines.size()).indexOf("```");
                    check(kept, home, lines.subList(i + 1, end));
                    blocks++;
                }
            }
        }
        assertThat(blocks).isEqualTo(4);
    }

    private static void check(OpenDatabase kept, Path home, List<String> block) {
        StringBuilder input = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (String line : block) {
            (line.startsWith(PROMPT) ? input : expected)
                    .append(line.startsWith(PROMPT) ? line.substring(PROMPT.length()) : line)
                    .append('\n');
        }
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        int code = new Program(home)
                .run(
                        List.of(
                                kept.target().jdbcUrl(),
                                "--classpath",
                                ShopModel.classes().toString()),
                        input.toString(),
                        screen,
                        screen);
        assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
        assertThat(code).isZero();
    }
}
