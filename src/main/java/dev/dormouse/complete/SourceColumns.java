package dev.dormouse.complete;

import dev.dormouse.complete.Index.Relation;
import dev.dormouse.schema.TableColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What columns a source has, and of which tables they are: through queries in brackets and those that {@code with} names. */
final class SourceColumns {

    private static final int DEEPEST = 12;

    private final Index index;

    SourceColumns(Index index) {
        this.index = index;
    }

    /**
     * A column of a source.
     *
     * @param text as it is written in a statement
     * @param origin where it comes from, unless it is computed
     */
    record Field(String name, String text, Optional<Origin> origin) {

        String description() {
            return origin.map(o ->
                            SqlObjectNames.describe(o.column(), o.relation().table()))
                    .orElse("");
        }
    }

    /**
     * A column of a table.
     *
     * @param source the table as the innermost query names it; a table that is there twice has two
     */
    record Origin(Source source, Relation relation, TableColumn column) {}

    /**
     * A table whose columns a source has, or some of them.
     *
     * @param names how they are written behind the source, by what they are called in the table
     */
    record Base(Relation relation, Map<String, String> names) {

        /** How these columns of the table are written behind the source; empty if it lacks one. */
        Optional<List<String>> named(List<String> columns) {
            return names.keySet().containsAll(columns)
                    ? Optional.of(columns.stream().map(names::get).toList())
                    : Optional.empty();
        }
    }

    List<Field> of(Source source) {
        return of(source, 0);
    }

    private List<Field> of(Source source, int depth) {
        if (source.outputs().isEmpty()) {
            return index.resolve(source.name())
                    .map(relation -> relation.table().columns().stream()
                            .map(c -> new Field(c.name(), text(c.name()), Optional.of(new Origin(source, relation, c))))
                            .toList())
                    .orElse(List.of());
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Source.Output output : source.outputs().get()) {
            if (output.all().isPresent() && depth < DEEPEST) {
                of(output.all().get(), depth + 1).forEach(f -> fields.putIfAbsent(f.name(), f));
            } else if (output.all().isEmpty()) {
                Name name = output.name();
                String text = name.quoted() ? text(name.text()) : name.text();
                fields.putIfAbsent(name.text(), new Field(name.text(), text, origin(output, depth)));
            }
        }
        return List.copyOf(fields.values());
    }

    private String text(String exactly) {
        return index.dialect().identifier(exactly);
    }

    private Optional<Origin> origin(Source.Output output, int depth) {
        List<Name> path = output.column();
        if (path.isEmpty() || depth >= DEEPEST) {
            return Optional.empty();
        }
        Name column = path.get(path.size() - 1);
        for (Source source : output.from()) {
            if (path.size() == 1 || SqlNames.matches(path.get(path.size() - 2), source.handle())) {
                Optional<Field> field = of(source, depth + 1).stream()
                        .filter(f -> column.matches(f.name()))
                        .findFirst();
                if (field.isPresent()) {
                    return field.get().origin();
                }
            }
        }
        return Optional.empty();
    }

    /** The columns of tables that the name means, which may be qualified. */
    Stream<Origin> named(List<Name> path, List<Source> sources) {
        Name column = path.get(path.size() - 1);
        return sources.stream()
                .filter(s -> path.size() == 1 || SqlNames.matches(path.get(path.size() - 2), s.handle()))
                .flatMap(s -> of(s).stream())
                .filter(f -> column.matches(f.name()))
                .flatMap(f -> f.origin().stream());
    }

    /** The tables that the source's columns come from. */
    List<Base> bases(Source source) {
        Map<Source, Base> bases = new LinkedHashMap<>();
        for (Field field : of(source)) {
            field.origin().ifPresent(origin -> bases.computeIfAbsent(
                            origin.source(), any -> new Base(origin.relation(), new LinkedHashMap<>()))
                    .names()
                    .putIfAbsent(origin.column().name(), field.text()));
        }
        return new ArrayList<>(bases.values());
    }
}
