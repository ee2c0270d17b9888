package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.complete.Traps.Thing;
import dev.dormouse.complete.Traps.ThingMap;
import dev.dormouse.complete.Traps.Things;
import dev.dormouse.eval.Evaluator;
import dev.dormouse.session.Snapshot;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever a user's objects do when they are asked something: neither TAB nor the end of a line asks them anything. */
class NothingRunsTest {

    private static final String[] PLACES = {
        "^",
        "x = ^",
        "thing.^",
        "thing.next.^",
        "thing.next.na^",
        "thing['^",
        "thing.each { it.^",
        "thing.with { ^",
        "thing.tap { na^",
        "thing.find('x').^",
        "thing?.name?.toU^",
        "thing*.^",
        "things.^",
        "things[0].^",
        "things.each { it.^",
        "thingMap.^",
        "thingMap['^",
        "thingMap.each { k, v -> v.^",
        "list.^",
        "list[0].^",
        "list[0].next.^",
        "list.each { it.^",
        "list*.next*.^",
        "mixed[0].^",
        "mixed.each { it.^",
        "keys.^",
        "keys['^",
        "keys.each { k, v -> k.^",
        "sorted.each { k, v -> v.^",
        "array[0].^",
        "maybe.get().^",
        "view[0].^",
        "nested.a[0].^",
        "_.^",
        "_[0].^",
        "_.each { it.^",
        "save(^",
        "new Track(name: ^",
        "Track.where { name == ^",
        "Track.where { milliseconds > th^",
        "println \"${thing.^",
        "select :th^",
        "hql \"from Track where name = :th^",
        "for (x in list) { x.^",
        "def y = list[0]⏎y.^",
        "(thing as Track).^"
    };

    private static Map<String, Object> variables() {
        Thing thing = new Thing();
        Things things = new Things();
        things.add(thing);
        ThingMap map = new ThingMap();
        map.put("a", thing);
        Map<Object, Object> keys = new HashMap<>();
        keys.put(thing, thing);
        keys.put(things, map);
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("thing", thing);
        variables.put("things", things);
        variables.put("thingMap", map);
        variables.put("list", new ArrayList<>(Arrays.asList(thing, new Thing())));
        variables.put("mixed", new ArrayList<>(Arrays.asList(thing, things, map)));
        variables.put("keys", keys);
        variables.put("sorted", new TreeMap<>(Map.of("a", thing)));
        variables.put("array", new Object[] {thing, things});
        variables.put("maybe", Optional.of(thing));
        variables.put("view", Collections.unmodifiableList(things));
        variables.put("nested", new LinkedHashMap<>(Map.of("a", new ArrayList<>(List.of(thing)))));
        variables.put("_", new ArrayList<>(List.of(thing)));
        return variables;
    }

    @Test
    void neitherTheEndOfALineNorTabAsksAnObject() {
        try (TestShell shell = TestShell.chinook(TestDatabase.H2)) {
            shell.run("1 + 1");
            Snapshot snapshot = shell.session().awaitSnapshot();
            shell.session().variables().putAll(variables());
            Traps.arm(true);
            try {
                // An assignment is silent, so that "_" stays.
                assertThat(shell.run("z = 1")).isEmpty();
                Map<String, Class<?>> classes = new HashMap<>(Evaluator.builtIns());
                shell.session().variables().forEach((name, value) -> classes.put(name, value.getClass()));
                Scope scope = new Scope(classes, Map.of(), List.of(), CommandCompletion.NONE)
                        .with(shell.evaluator().typedNames());
                for (String place : PLACES) {
                    assertThat(complete(place, snapshot, scope)).as(place).isNotNull();
                }
                for (String place : List.of("thing.^", "list[0].^", "_[0].^", "maybe.get().^", "nested.a[0].^")) {
                    assertThat(complete(place, snapshot, scope)).as(place).isNotEmpty();
                }
                assertThat(complete("keys.each { k, v -> k.ne^", snapshot, scope))
                        .isNotNull();
                assertThat(Traps.SPRUNG).hasValue(0);
            } finally {
                Traps.arm(false);
                shell.session().variables().clear();
            }
        }
    }

    private static List<String> complete(String place, Snapshot snapshot, Scope scope) {
        String withCaret = place.replace("⏎", "\n");
        int cursor = withCaret.indexOf('^');
        String text = withCaret.substring(0, cursor) + withCaret.substring(cursor + 1);
        return new Completions()
                .complete(text, cursor, snapshot, scope).suggestions().stream()
                        .map(Suggestion::text)
                        .toList();
    }
}
