package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.session.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ?expression}: the type and its members, without running anything. */
class ExpressionHelpTest {

    private static final Snapshot CHINOOK = Chinook.snapshot();
    private static final Scope SCOPE = new Scope(
            Map.of("names", ArrayList.class, "trap", BoobyTrap.class, "text", String.class, "_", Integer.class),
            Map.of("BoobyTrap", BoobyTrap.class),
            List.of("longTracks"),
            CommandCompletion.NONE);

    private static String help(String expression) {
        return ExpressionHelp.of(expression, CHINOOK, SCOPE).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Track.where { name == 'x' }.list()      | a list of Track",
                "Track.where { name == 'x' }             | a query for Track, not yet sent",
                "Track.where { name == 'x' }.list()[0].album | an object, Album",
                "Track.get(1).name                       | java.lang.String",
                "Track.get(1).album.artist               | an object, Artist",
                "new Track()                             | an object, Track",
                "track.album                             | Querydsl's path to Album",
                "track.milliseconds                      | Querydsl's path to a value, Integer",
                "album.tracks                            | Querydsl's path to many Track",
                "selectFrom(track).where(track.name.eq('x')).fetch() | a list of Track",
                "selectFrom(track)                       | a query of Querydsl for Track",
                "names                                   | java.util.ArrayList",
                "_                                       | java.lang.Integer",
                "'text'.length()                         | java.lang.Integer",
                "Math                                    | the class java.lang.Math",
                "Track.where                             | a method of the entity class Track",
                "names.collect                           | a method of java.util.ArrayList",
                "(text)                                  | java.lang.String",
            })
    void theTypeIsSaidInWords(String expression, String type) {
        assertThat(help(expression)).startsWith(expression + ": " + type + "\n");
    }

    @Test
    void attributesComeBeforeMethodsAndGroovysMethodsLast() {
        assertThat(help("Track.get(1)")).contains("\nattributes\n    trackId       Integer, key\n");
        String list = help("names");
        assertThat(list.indexOf("\nproperties\n"))
                .isPositive()
                .isLessThan(list.indexOf("\nmethods of java.util.ArrayList\n"));
        assertThat(list.indexOf("\nmethods of java.util.ArrayList\n"))
                .isLessThan(list.indexOf("\nmethods of java.util.AbstractCollection\n"));
        assertThat(list.indexOf("\nmethods of java.util.AbstractCollection\n"))
                .isLessThan(list.indexOf("\nmethods that Groovy adds"));
        assertThat(list).contains("    addAll(int, Collection) ").containsPattern("\\bcollectEntries\\b.*");
    }

    @Test
    void aMethodIsShownWithAllItsSignatures() {
        assertThat(help("text.substring"))
                .contains("    substring(int)  String\n", "    substring(int, int)  String\n");
        assertThat(help("names.collect")).contains("    collect(Closure)  List, Groovy's\n");
        assertThat(help("Track.where")).contains("where { condition }  those for which the condition holds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 + 1", "a + names", "nothing", "track.nothing", "", "if (true)", "names.nothing"})
    void whatOnlyRunningWouldTellIsNotTold(String expression) {
        assertThat(ExpressionHelp.of(expression, CHINOOK, SCOPE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trap",
                "trap.name",
                "trap.next.next",
                "trap.find('x')",
                "trap.find",
                "BoobyTrap",
                "new BoobyTrap()"
            })
    void nothingOfAnObjectIsRun(String expression) {
        int before = BoobyTrap.Tripped.COUNT.get();
        assertThat(help(expression)).startsWith(expression + ": ");
        assertThat(BoobyTrap.Tripped.COUNT).hasValue(before);
    }

    @Test
    void theMembersOfATrapAreListed() {
        assertThat(help("trap")).contains("    armed  boolean\n", "    find(String)    BoobyTrap\n");
    }
}
