package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.session.RelationsByName;
import dev.dormouse.session.Snapshot;
import groovy.sql.Sql;
import java.awt.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of positions in {@code src/test/resources/complete}: a text with its cursor, and what is expected first. */
class CaretTest {

    private static final Completions COMPLETIONS = new Completions();
    private static final Snapshot CHINOOK = Chinook.snapshot();
    private static final Map<String, Class<?>> VARIABLES = Map.of(
            "limit", Integer.class, "threshold", BigDecimal.class, "names", ArrayList.class, "today", LocalDate.class);
    private static final Map<String, Class<?>> BUILT_IN =
            Map.of("session", Session.class, "sql", Sql.class, "db", RelationsByName.class);
    private static final Scope SCOPE = scope(VARIABLES);

    /** Groovy has the session's own variables, too. */
    private static final Scope GROOVY = scope(Stream.of(VARIABLES, BUILT_IN)
            .flatMap(m -> m.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

    private static Scope scope(Map<String, Class<?>> variables) {
        return new Scope(variables, Map.of("Point", Point.class), List.of("longTracks"), CommandCompletion.NONE);
    }

    record Position(String text, List<String> expected, Scope scope) {
        @Override
        public String toString() {
            return text;
        }
    }

    static List<Position> positions() {
        List<Position> positions = new ArrayList<>();
        List.of("sql", "hql", "groovy").forEach(name -> positions.addAll(positions(name)));
        return positions;
    }

    /** Those of one file. */
    static List<Position> positions(String name) {
        List<Position> positions = new ArrayList<>();
        for (String line : read("complete/" + name + ".txt").lines().toList()) {
            if (!line.isBlank() && !line.startsWith("# ")) {
                int bar = line.lastIndexOf(" | ");
                assertThat(bar).as(line).isPositive();
                String expected = line.substring(bar + 3).strip();
                positions.add(new Position(
                        line.substring(0, bar).stripTrailing().replace("⏎", "\n"),
                        expected.equals("nothing") ? List.of() : expected(expected),
                        name.equals("groovy") ? GROOVY : SCOPE));
            }
        }
        return positions;
    }

    /** Between commas; one with a comma in it stands in angle quotes. */
    private static List<String> expected(String text) {
        return Stream.of(text.split(", (?![^«]*»)"))
                .map(candidate -> candidate.replaceAll("[«»]", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("positions")
    void expectedComesFirst(Position position) {
        List<String> found = complete(position.text(), position.scope());
        if (position.expected().isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found.subList(
                            0, Math.min(found.size(), position.expected().size())))
                    .isEqualTo(position.expected());
        }
    }

    @Test
    void thereAreManyPositions() {
        assertThat(positions()).hasSizeGreaterThanOrEqualTo(150);
    }

    static List<String> complete(String withCaret) {
        return complete(withCaret, SCOPE);
    }

    private static List<String> complete(String withCaret, Scope scope) {
        int cursor = withCaret.indexOf('^');
        assertThat(cursor).as(withCaret).isNotNegative();
        String text = withCaret.substring(0, cursor) + withCaret.substring(cursor + 1);
        return COMPLETIONS.complete(text, cursor, CHINOOK, scope).suggestions().stream()
                .map(s -> s.text().strip())
                .toList();
    }

    static String read(String resource) {
        try {
            return Files.readString(Path.of("src/test/resources", resource), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
