package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.session.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of positions in strings of Groovy, {@code strings.txt}: SQL and HQL where a method takes them, nothing elsewhere. */
class StringCaretTest {

    private static final Snapshot CHINOOK = Chinook.snapshot();
    private static final Scope SCOPE = new Scope(
            Map.of(
                    "limit",
                    Integer.class,
                    "threshold",
                    BigDecimal.class,
                    "names",
                    ArrayList.class,
                    "today",
                    LocalDate.class),
            Map.of(),
            List.of(),
            CommandCompletion.NONE);

    static List<String> positions() {
        return CaretTest.read("complete/strings.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("positions")
    void expectedComesFirst(String line) {
        int bar = line.lastIndexOf(" | ");
        String caret = line.substring(0, bar).stripTrailing().replace("⏎", "\n");
        String wanted = line.substring(bar + 3).strip();
        List<String> expected = wanted.equals("nothing") ? List.of() : List.of(wanted.split(", "));
        int cursor = caret.indexOf('^');
        String text = caret.substring(0, cursor) + caret.substring(cursor + 1);
        List<String> found = new Completions()
                .complete(text, cursor, CHINOOK, SCOPE).suggestions().stream()
                        .map(s -> s.text().strip())
                        .toList();
        assertThat(expected.isEmpty() ? found : found.subList(0, Math.min(found.size(), expected.size())))
                .isEqualTo(expected);
    }

    @Test
    void thereAreManyPositions() {
        assertThat(positions()).hasSizeGreaterThanOrEqualTo(80);
    }
}
