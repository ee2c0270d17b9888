package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every example in the manual does what the manual says. Where it does not, a corrected page is kept in target/docs. */
class DocsTest {

    @TempDir
    static Path folder;

    private static String server;

    @BeforeAll
    static void loadPostgres() {
        PostgresServer.createDatabase("docs");
        server = "postgresql://postgres@127.0.0.1:" + PostgresServer.port() + "/docs";
        assertThat(new Program(folder).run(List.of("demo", "--load", server)).code())
                .isZero();
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "docs"))) {
            List<Path> pages = files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(Path.of("README.md")), pages.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyExampleDoesWhatThePageSays(Path page, @TempDir Path temporary) throws IOException {
        Path kept = Path.of("target", "docs").resolve(page);
        Files.deleteIfExists(kept);
        try (DocumentedPage documented = new DocumentedPage(page, temporary, server)) {
            List<String> differences = documented.run();
            if (!differences.isEmpty()) {
                Files.createDirectories(kept.getParent());
                Files.writeString(kept, documented.corrected(), StandardCharsets.UTF_8);
            }
            assertThat(differences).isEmpty();
        }
    }

    @Test
    void theReadmeIsShortAndHasManyExamples(@TempDir Path temporary) throws IOException {
        Path readme = Path.of("README.md");
        assertThat(Files.readAllLines(readme)).hasSizeLessThan(340);
        try (DocumentedPage documented = new DocumentedPage(readme, temporary, server)) {
            documented.run();
            assertThat(documented.examples()).isGreaterThan(20);
        }
    }

    @Test
    void aPageThatIsWrongIsNoticed(@TempDir Path temporary) throws IOException {
        Path page = temporary.resolve("page.md");
        Files.writeString(page, "```console\n$ bin/dormouse -c \"select 1 as one;\" --format csv\none\n2\n```\n");
        try (DocumentedPage documented = new DocumentedPage(page, temporary, server)) {
            assertThat(documented.run()).hasSize(1);
            assertThat(documented.corrected()).contains("one\n1\n```\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```console\n$ bin/dormouse -c \"select 1 as one;\" --format csv\n```\n",
                "```console\n$ bin/dormouse -c \"select one;\"\n…\n```\n",
                "```dormouse\ndormouse> 1 + 1\n```\n"
            })
    void whatIsPrintedWithoutAWordAboutItIsNoticed(String text, @TempDir Path temporary) throws IOException {
        Path page = temporary.resolve("page.md");
        Files.writeString(page, text);
        try (DocumentedPage documented = new DocumentedPage(page, temporary, server)) {
            assertThat(documented.run()).hasSize(1);
        }
    }
}
