package dev.dormouse.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** All that a database has beside its relations, as far as it was read. Immutable. */
public final class DatabaseObjects {

    /** Nothing was read yet. */
    public static final DatabaseObjects NONE = new DatabaseObjects(List.of());

    private final List<DatabaseObject> all;
    private final Map<DatabaseObject.Kind, List<DatabaseObject>> byKind = new EnumMap<>(DatabaseObject.Kind.class);
    private final Map<String, List<DatabaseObject>> builtIn;

    public DatabaseObjects(Collection<DatabaseObject> objects) {
        all = List.copyOf(objects);
        builtIn = new HashMap<>();
        for (DatabaseObject object : all) {
            byKind.computeIfAbsent(object.kind(), kind -> new ArrayList<>()).add(object);
            if (object.kind() == DatabaseObject.Kind.BUILT_IN) {
                builtIn.computeIfAbsent(object.name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(object);
            }
        }
    }

    private DatabaseObjects(DatabaseObjects most, List<DatabaseObject> more) {
        all = most.all;
        builtIn = most.builtIn;
        byKind.putAll(most.byKind);
        more.stream().collect(Collectors.groupingBy(DatabaseObject::kind)).forEach(byKind::put);
    }

    /**
     * The same with the names that a session has given.
     *
     * @param given of kinds of which there are none yet, in the order in which they are to be listed
     */
    public DatabaseObjects with(List<DatabaseObject> given) {
        return given.isEmpty() ? this : new DatabaseObjects(this, given);
    }

    /** What was read. */
    public List<DatabaseObject> list() {
        return all;
    }

    /** Those of a kind, sorted by name. */
    public List<DatabaseObject> list(DatabaseObject.Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The database's own functions of that name, in any case. */
    public List<DatabaseObject> builtIn(String name) {
        return builtIn.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
