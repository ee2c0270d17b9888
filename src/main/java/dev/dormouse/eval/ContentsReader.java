package dev.dormouse.eval;

import com.querydsl.core.types.EntityPath;
import com.querydsl.core.types.Expression;
import dev.dormouse.session.Contents;
import groovy.lang.Tuple;
import groovy.sql.GroovyRowResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.collection.spi.PersistentCollection;

/**
 * Looks at what variables hold, once a line has run. Only into the JDK's own collections, by their exact classes, and the
 * shell's own objects: whatever else it is, its code may be the user's, or ask the database, and is not called. Of what is in a
 * collection nothing but the class is read.
 */
final class ContentsReader {

    private static final Set<Class<?>> COLLECTIONS = Set.of(
            ArrayList.class,
            LinkedList.class,
            Vector.class,
            ArrayDeque.class,
            HashSet.class,
            LinkedHashSet.class,
            TreeSet.class,
            CopyOnWriteArrayList.class,
            NamedList.class,
            Arrays.asList().getClass(),
            List.of().getClass(),
            List.of(1).getClass(),
            Set.of().getClass(),
            Set.of(1).getClass());

    private static final Set<Class<?>> MAPS = Set.of(
            HashMap.class,
            LinkedHashMap.class,
            TreeMap.class,
            ConcurrentHashMap.class,
            Row.class,
            GroovyRowResult.class,
            SqlRow.class,
            Map.of().getClass(),
            Map.of(1, 1).getClass());

    private static final int DEEPEST = 3;
    private static final int MOST_ELEMENTS = 5;
    private static final int MOST_KEYS = 200;

    private ContentsReader() {}

    /** Of all variables those that hold something worth knowing. */
    static Map<String, Contents> readAll(Map<String, Object> variables) {
        Map<String, Contents> all = new HashMap<>();
        for (Map.Entry<String, Object> variable : variables.entrySet()) {
            Contents contents = read(variable.getValue(), 0);
            if (contents.isMoreThanType()) {
                all.put(variable.getKey(), contents);
            }
        }
        return all;
    }

    private static Contents read(Object value, int depth) {
        if (value == null || depth > DEEPEST) {
            return Contents.of(Object.class);
        }
        Class<?> type = value.getClass();
        try {
            if (COLLECTIONS.contains(type)) {
                return new Contents(type, "", common((Collection<?>) value, depth), columns(value));
            }
            if (MAPS.contains(type)) {
                return map((Map<?, ?>) value, depth);
            }
            if (value instanceof RowValues row && row.size() <= MOST_KEYS) {
                return places(type, row.values(), row.labels(), depth);
            }
            if (value instanceof Tuple<?> tuple && type.getPackageName().equals("groovy.lang")) {
                return places(type, tuple.toArray(), List.of(), depth);
            }
            if (value instanceof Object[] array && !type.getComponentType().isArray()) {
                if (type == Object[].class && array.length <= MOST_KEYS) {
                    return places(type, array, List.of(), depth);
                }
                List<Contents> elements = common(Arrays.asList(array), depth);
                return new Contents(
                        type,
                        "",
                        elements.isEmpty() ? List.of(Contents.of(type.getComponentType())) : elements,
                        Map.of());
            }
            return type == Optional.class
                    ? new Contents(
                            type, "", common(((Optional<?>) value).stream().toList(), depth), Map.of())
                    : ofShell(value, type);
        } catch (RuntimeException e) {
            // Another thread of the user's may be changing it.
            return Contents.of(type);
        }
    }

    /** What the shell's own objects stand for. */
    private static Contents ofShell(Object value, Class<?> type) {
        if (value instanceof EntityQuery query) {
            return Contents.named(type, query.model().className());
        }
        if (value instanceof RowQuery query) {
            return Contents.named(type, query.relation().toString());
        }
        if (value instanceof SchemaView schema) {
            return Contents.named(type, schema.toString());
        }
        if (value instanceof Class<?> named) {
            return Contents.named(type, named.getName());
        }
        if (value instanceof PersistentCollection<?> collection && collection.getRole() != null) {
            return Contents.named(type, collection.getRole());
        }
        if (value instanceof ShellQuery<?> query) {
            Expression<?> projection = query.getMetadata().getProjection();
            return projection == null
                    ? Contents.of(type)
                    : new Contents(type, "", List.of(Contents.of(projection.getType())), Map.of());
        }
        return value instanceof Expression<?> path
                        && !(value instanceof EntityPath)
                        && type.getName().startsWith("com.querydsl.")
                ? new Contents(type, "", List.of(Contents.of(path.getType())), Map.of())
                : Contents.of(type);
    }

    /**
     * A row of a query of several expressions, or a tuple: what stands in each place.
     *
     * @param labels the values' names; where two have one name, or none has any, they are numbered
     */
    private static Contents places(Class<?> type, Object[] row, List<String> labels, int depth) {
        boolean named = Set.copyOf(labels).size() == row.length;
        Map<String, Contents> places = new LinkedHashMap<>();
        for (int i = 0; i < row.length; i++) {
            places.put(named ? labels.get(i) : String.valueOf(i), read(row[i], depth + 1));
        }
        return new Contents(type, "", common(Arrays.asList(row), depth), places);
    }

    private static Map<String, Contents> columns(Object value) {
        Map<String, Contents> columns = new LinkedHashMap<>();
        if (value instanceof NamedList<?> list) {
            list.labels().forEach(label -> columns.put(label, Contents.of(Object.class)));
        }
        return columns;
    }

    private static Contents map(Map<?, ?> map, int depth) {
        List<Object> values = new ArrayList<>();
        Map<String, Contents> keys = new LinkedHashMap<>();
        // A row's own methods would be asked through its metaclass by Groovy, but not from here.
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (keys.size() == MOST_KEYS) {
                break;
            }
            values.add(entry.getValue());
            if (entry.getKey() instanceof String key) {
                keys.put(key, read(entry.getValue(), depth + 1));
            }
        }
        return new Contents(map.getClass(), "", common(values, depth), keys);
    }

    /** What the first elements have in common. */
    private static List<Contents> common(Collection<?> elements, int depth) {
        Contents common = null;
        int seen = 0;
        for (Object element : elements) {
            if (seen++ == MOST_ELEMENTS) {
                break;
            }
            if (element != null) {
                Contents contents = read(element, depth + 1);
                common = common == null ? contents : both(common, contents);
            }
        }
        return common == null || common.type() == Object.class ? List.of() : List.of(common);
    }

    private static Contents both(Contents first, Contents second) {
        if (first.type() == second.type()) {
            return first;
        }
        Class<?> type = first.type();
        while (type != null && !type.isAssignableFrom(second.type())) {
            type = type.getSuperclass();
        }
        return Contents.of(type == null ? Object.class : type);
    }
}
