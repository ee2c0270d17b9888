package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.session.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed, and however far: something sensible comes, and nothing fails. */
class EveryPrefixTest {

    private static final Snapshot CHINOOK = Chinook.snapshot();
    private static final Scope SCOPE =
            new Scope(Map.of("limit", Integer.class), Map.of(), List.of(), CommandCompletion.NONE);
    private final Completions completions = new Completions();

    private static List<String> statements() {
        return corpora().stream()
                .flatMap(name -> CaretTest.read("complete/" + name).lines())
                .filter(line -> !line.isBlank())
                .map(line -> line.replace("⏎", "\n"))
                .toList();
    }

    /** All files of statements, whoever wrote them. */
    private static List<String> corpora() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/complete"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("corpus"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyPrefixOfTheCorpusCompletesAndHighlights() {
        assertThat(statements()).hasSizeGreaterThanOrEqualTo(300);
        for (String statement : statements()) {
            for (int cursor = 0; cursor <= statement.length(); cursor++) {
                check(statement.substring(0, cursor), cursor);
                check(statement, cursor);
            }
        }
    }

    /** Words of the corpus in any order. */
    @Test
    void nonsenseDoesNotFail() {
        List<String> words = statements().stream()
                .flatMap(s -> List.of(s.split("(?<=\\W)|(?=\\W)")).stream())
                .toList();
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(25);
            for (int w = 0; w < length; w++) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(3) == 0 ? " " : "");
            }
            check(text.toString(), random.nextInt(text.length() + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select (",
                "select * from (",
                "f(",
                "{ ",
                "[",
                "case ",
                "x.y(",
                "join a on (",
                "\"${",
                "a.",
                "with a as ("
            })
    void deepNestingDoesNotFail(String part) {
        String text = part.repeat(1500);
        check("select * from " + text, text.length());
        check("from Track t where " + text, text.length());
        check("def x = " + text, text.length());
    }

    private void check(String text, int cursor) {
        Completion completion = completions.complete(text, cursor, CHINOOK, SCOPE);
        assertThat(completion.start()).as(text).isBetween(0, cursor);
        assertThat(completion.end()).as(text).isBetween(cursor, text.length());
        assertThat(completion.suggestions()).hasSizeLessThanOrEqualTo(Completion.MOST);
        assertThat(completion.suggestions()).as(text).noneMatch(s -> s.text().isEmpty());
        int at = 0;
        for (Span span : Highlights.of(text, CHINOOK).at(cursor)) {
            assertThat(span.start()).as(text).isGreaterThanOrEqualTo(at);
            assertThat(span.end()).as(text).isBetween(span.start() + 1, text.length());
            at = span.end();
        }
    }
}
