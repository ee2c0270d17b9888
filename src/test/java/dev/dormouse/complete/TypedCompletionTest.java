package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.eval.Evaluator;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was typed at the prompt before is completed: classes, methods, imports, and what variables hold. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedCompletionTest {

    private TestShell shell;

    @BeforeAll
    void type() {
        shell = TestShell.chinook(TestDatabase.H2);
        for (String line : new String[] {
            "class Point { int x; int y; Point plus(Point o) { this }; List<Point> line(int steps) { [] } }",
            "record Pair(String left, Integer right) {}",
            "enum Size { SMALL, LARGE }",
            "trait Named { String title; String shout() { title.toUpperCase() } }",
            "class Dog implements Named { }",
            "Album longest(Artist a, int limit) { null }",
            "def titles(Album a) { a.tracks.collect { it.name } }",
            "def <T> T head(List<T> l) { l[0] }",
            "def <A, B> Map<A, B> paired(A a, B b) { [(a): b] }",
            "def same(x) { x }",
            "import java.util.concurrent.TimeUnit",
            "import java.util.regex.Pattern as Rx",
            "import static java.lang.Math.max as greatest",
            "import java.util.concurrent.atomic.*",
            "tracks = Track.where { milliseconds > 300_000 }.limit(3).list()",
            "none = Track.where { milliseconds < 0 }",
            "albumTracks = Album.get(1).tracks",
            "byName = [first: Track.get(1), other: Track.get(2)]",
            "found = sql.rows('select name, milliseconds from track where track_id < 4')",
            "links = db.playlistTrack.where { playlistId == 1 }",
            "query = selectFrom(track)",
            "path = track.name",
            "p = new Point(x: 1)",
            "some = [Album.get(1)] as Album[]",
            "pairs = hql('select t.name, t.album from Track t where t.trackId < 3')",
            "row = pairs[0]",
            "maybe = Optional.of(Track.get(1))",
            "mixed = [1, 2.5]",
            "albumOf = { Track t -> t.album }",
            "firstOf = { list -> list[0] }",
            "stream = Track.where { trackId < 4 }.list().stream()",
            "stream2 = stream.map { it.album }",
            "walk = Track.where { trackId < 4 }.list().iterator()",
            "tuple = new Tuple2(Track.get(1), 'x')",
            "again = { it }",
            "again = { Track t -> t.genre }",
            "gone = { Track t -> t.genre }",
            "gone = 'text'",
            "round = { x -> round(x) }",
            "Track.where { milliseconds > 300_000 }.limit(2).list()"
        }) {
            shell.run(line);
        }
    }

    @AfterAll
    void close() {
        shell.close();
    }

    private List<Suggestion> suggestions(String withCaret) {
        int cursor = withCaret.indexOf('^');
        String text = withCaret.substring(0, cursor) + withCaret.substring(cursor + 1);
        Map<String, Class<?>> variables = new HashMap<>(Evaluator.builtIns());
        shell.session()
                .variables()
                .forEach((name, value) -> variables.put(name, value == null ? Object.class : value.getClass()));
        Scope scope = new Scope(variables, Map.of(), List.of(), CommandCompletion.NONE)
                .with(shell.evaluator().typedNames());
        return new Completions()
                .complete(text, cursor, shell.session().awaitSnapshot(), scope)
                .suggestions();
    }

    private List<String> texts(String withCaret) {
        return suggestions(withCaret).stream().map(s -> s.text().strip()).toList();
    }

    @Test
    void classes() {
        assertThat(texts("new Poi^")).containsExactly("Point");
        assertThat(texts("x = Poi^")).startsWith("Point");
        assertThat(texts("p.^")).startsWith("x", "y");
        assertThat(texts("p.plus(p).^")).startsWith("x", "y");
        assertThat(texts("p.line(3)[0].^")).startsWith("x", "y");
        assertThat(texts("new Point(x: 1, ^")).startsWith("y:");
        assertThat(texts("Size.^")).startsWith("SMALL", "LARGE");
        assertThat(texts("new Dog().sho^")).containsExactly("shout()");
        assertThat(texts("new Dog().tit^")).startsWith("title");
        assertThat(texts("new Pair('a', 1).^")).startsWith("left", "right");
        assertThat(texts("x instanceof Poi^")).containsExactly("Point");
    }

    @Test
    void methods() {
        assertThat(suggestions("longes^").get(0))
                .isEqualTo(new Suggestion(
                        "longest(", "longest(Artist a, int limit)", "Album", Suggestion.Kind.METHOD, false));
        assertThat(texts("longest(null, 1).^")).startsWith("albumId", "title");
        assertThat(texts("titles(null)[0].toU^")).startsWith("toUpperCase()");
        assertThat(texts("lon^")).doesNotContain("longest");
        assertThat(texts("head(tracks).^")).startsWith("trackId", "name");
        assertThat(texts("paired('a', Track.get(1)).each { k, v -> v.^")).startsWith("trackId", "name");
        assertThat(texts("same(Track.get(1)).^")).startsWith("trackId", "name");
    }

    @Test
    void imports() {
        assertThat(texts("TimeU^")).containsExactly("TimeUnit");
        assertThat(texts("TimeUnit.SEC^")).startsWith("SECONDS");
        assertThat(texts("Rx.comp^")).startsWith("compile(");
        assertThat(texts("greatest(1, 2).intV^")).containsExactly("intValue()");
        assertThat(texts("great^")).startsWith("greatest(");
        assertThat(texts("new AtomicLong().incr^")).startsWith("incrementAndGet()");
        assertThat(texts("LocalDate.no^")).startsWith("now()");
    }

    @Test
    void whatVariablesHold() {
        for (String track : new String[] {
            "tracks[0].^",
            "tracks.each { it.^",
            "tracks.find { it.name }.^",
            "none.first().^",
            "none.list()[0].^",
            "albumTracks[0].^",
            "albumTracks.each { t -> t.^",
            "byName.first.^",
            "byName['other'].^",
            "byName.each { k, v -> v.^",
            "query.fetch()[0].^",
            "maybe.get().^",
            "_[0].^",
            "_.each { it.^"
        }) {
            assertThat(texts(track)).as(track).startsWith("trackId", "name");
        }
        assertThat(texts("byName.^")).startsWith("first", "other");
        assertThat(texts("byName['^")).containsExactly("'first'", "'other'");
        assertThat(texts("none.where { mil^")).containsExactly("milliseconds");
        assertThat(texts("found[0].^")).startsWith("name", "milliseconds");
        assertThat(texts("pairs[0][1].^")).startsWith("albumId", "title");
        assertThat(texts("pairs.each { it[1].^")).startsWith("albumId", "title");
        assertThat(texts("row[0].toUp^")).startsWith("toUpperCase()");
        assertThat(texts("Size s = ^")).startsWith("Size.SMALL", "Size.LARGE");
        assertThat(texts("links.where { ^")).startsWith("playlistId", "trackId");
        assertThat(texts("links.first().^")).startsWith("playlistId", "trackId");
        assertThat(texts("path.^")).startsWith("eq(", "ne(", "like(");
        assertThat(texts("some[0].^")).startsWith("albumId", "title");
        assertThat(texts("mixed[0].intV^")).startsWith("intValue()");
    }

    @Test
    void closuresAndStreamsInVariables() {
        assertThat(texts("albumOf(tracks[0]).^")).startsWith("albumId", "title");
        assertThat(texts("albumOf.call(tracks[0]).^")).startsWith("albumId", "title");
        assertThat(texts("tracks.collect(albumOf)[0].^")).startsWith("albumId", "title");
        assertThat(texts("firstOf(tracks).^")).startsWith("trackId", "name");
        assertThat(texts("stream.map { it.^")).startsWith("trackId", "name");
        assertThat(texts("stream2.map { it.^")).startsWith("albumId", "title");
        assertThat(texts("walk.next().^")).startsWith("trackId", "name");
    }

    @Test
    void tuplesInVariables() {
        assertThat(texts("tuple.v1.^")).startsWith("trackId", "name");
        assertThat(texts("tuple[1].^")).startsWith("contains(", "startsWith(");
        assertThat(texts("def (a, b) = tuple\na.^")).startsWith("trackId", "name");
    }

    @Test
    void theNewestLineCounts() {
        assertThat(texts("again(tracks[0]).^")).startsWith("genreId", "name");
        assertThat(texts("gone(tracks[0]).^")).isEmpty();
        assertThat(texts("gone.^")).startsWith("contains(", "startsWith(");
        assertThat(texts("round(1).^")).isEmpty();
    }
}
