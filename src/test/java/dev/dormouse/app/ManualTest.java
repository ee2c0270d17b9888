package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.command.Command;
import dev.dormouse.command.Commands;
import dev.dormouse.dialect.LanguageRules;
import dev.dormouse.output.OutputFormats;
import dev.dormouse.session.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The manual knows all that is declared, and its table of rules is the rules. */
class ManualTest {

    private static final Pattern RULE = Pattern.compile("^\\| `(.+)` \\| (command|SQL|HQL|Groovy) \\| (\\d) \\|$");

    @Test
    void eachRowOfTheTableOfLanguagesIsTrue() throws IOException {
        List<Matcher> rows = Files.readAllLines(Path.of("src", "docs", "languages.md")).stream()
                .map(RULE::matcher)
                .filter(Matcher::matches)
                .toList();
        assertThat(rows).hasSizeGreaterThan(45);
        assertThat(rows).allSatisfy(row -> assertThat(
                        LanguageRules.decide(row.group(1)).language().name())
                .as(row.group(1))
                .isEqualTo(row.group(2).toUpperCase(Locale.ROOT)));
        assertThat(rows.stream().map(row -> row.group(3)).distinct())
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/docs/reference.md"})
    void allThatIsDeclaredIsInTheManual(String page) throws IOException {
        String text = Files.readString(Path.of(page));
        for (Command command : Commands.list()) {
            assertThat(text).contains(command.spec().usage(), command.spec().summary());
        }
        for (Option option : Option.values()) {
            if (Option.names().contains(option.full())) {
                assertThat(text).contains(option.full());
            }
        }
        for (Setting<?> setting : Setting.ALL) {
            assertThat(text).contains(setting.name() + " ", setting.summary());
        }
        assertThat(text).contains(OutputFormats.names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/docs"})
    void linksLeadSomewhere(String place) throws IOException {
        Pattern link = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");
        try (var files = Files.walk(Path.of(place))) {
            for (Path page :
                    files.filter(file -> file.toString().endsWith(".md")).toList()) {
                Matcher matcher = link.matcher(Files.readString(page));
                while (matcher.find()) {
                    assertThat(page.resolveSibling(matcher.group(1)).normalize())
                            .as("link in " + page)
                            .exists();
                }
            }
        }
    }
}
