package dev.dormouse.complete;

import dev.dormouse.complete.Index.Relation;
import dev.dormouse.complete.SourceColumns.Field;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.schema.DatabaseObjects;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The second step for SQL: the names of each sort. */
final class SqlNames {

    private final Index index;
    private final Dialect dialect;
    private final Ranking ranking;
    private final SourceColumns columns;

    SqlNames(Index index, Ranking ranking) {
        this.index = index;
        this.dialect = index.dialect();
        this.ranking = ranking;
        this.columns = new SourceColumns(index);
    }

    void keywords(Wish.Keywords keywords, boolean upperCase) {
        ranking.weighing(keywords.weight());
        for (String word : keywords.words()) {
            // Where a grammar says that it can come there is little else.
            boolean rare = !keywords.everywhere()
                    && SqlWords.RARE.contains(word)
                    && ranking.prefix().length() == 1;
            if (!rare && ranking.fits(word) && (keywords.everywhere() || index.knows(word))) {
                String text = upperCase ? word.toUpperCase(Locale.ROOT) : word;
                ranking.add(word, text, text, "", Kind.KEYWORD, !word.equals("*"));
            }
        }
    }

    void relations(Wish.Relations wish) {
        ranking.weighing(8);
        for (Name name : wish.own()) {
            String text = name.quoted() ? dialect.identifier(name.text()) : name.text();
            ranking.add(name.text(), text, text, "of this statement", Kind.ALIAS, true);
        }
        if (!wish.schema().isEmpty()) {
            Name schema = wish.schema().get(wish.schema().size() - 1);
            ranking.weighing(10);
            for (Relation relation : index.relations()) {
                if (index.isIn(relation, schema)) {
                    addRelation(relation, dialect.identifier(relation.name()));
                }
            }
            index.systemRelations().listIn(schema).forEach(r -> addRelation(r, dialect.identifier(r.name())));
            return;
        }
        for (Relation relation : index.relations()) {
            ranking.weighing(relation.plain() || ranking.isLearned(relation.name()) ? 10 : 12);
            addRelation(relation, relation.text());
        }
        boolean several = index.schemas().size() > 1;
        ranking.weighing(14);
        for (String schema : index.schemas()) {
            if (several || !ranking.prefix().isEmpty()) {
                ranking.add(schema, dialect.identifier(schema) + ".", schema, "schema", Kind.SCHEMA, false);
            }
        }
        systemRelations();
    }

    /** Behind all that is the user's: their tables are asked for where none of the user's fits. */
    private void systemRelations() {
        if (!ranking.prefix().isEmpty()) {
            ranking.weighing(60);
            if (ranking.isEmpty()) {
                index.systemRelations().list().forEach(relation -> addRelation(relation, relation.text()));
            }
            for (String schema : index.systemRelations().schemas()) {
                ranking.add(schema, dialect.identifier(schema) + ".", schema, "system schema", Kind.SCHEMA, false);
            }
        }
    }

    private void addRelation(Relation relation, String text) {
        if (ranking.fits(relation.name())) {
            Table table = relation.table();
            boolean view = table.kind() == TableKind.VIEW || table.kind() == TableKind.MATERIALIZED_VIEW;
            String description = table.comment().orElse(table.kind().words());
            ranking.add(relation.name(), text, text, description, view ? Kind.VIEW : Kind.TABLE, true);
        }
    }

    void columns(List<Source> sources) {
        Map<String, Integer> times = new HashMap<>();
        List<List<Field>> fields = new ArrayList<>();
        for (Source source : sources) {
            List<Field> own = columns.of(source);
            own.forEach(field -> times.merge(field.name().toLowerCase(Locale.ROOT), 1, Integer::sum));
            fields.add(own);
        }
        for (int i = 0; i < sources.size(); i++) {
            String handle = handle(sources.get(i));
            ranking.weighing(10);
            for (Field field : fields.get(i)) {
                boolean shared = times.get(field.name().toLowerCase(Locale.ROOT)) > 1 && !handle.isEmpty();
                String text = (shared ? handle + "." : "") + field.text();
                ranking.add(field.name(), text, text, field.description(), Kind.COLUMN, true);
            }
            boolean useful = sources.size() > 1 || !sources.get(i).alias().isEmpty();
            if (!handle.isEmpty()
                    && !fields.get(i).isEmpty()
                    && (useful || !ranking.prefix().isEmpty())) {
                String what = sources.get(i).alias().isEmpty() ? "" : written(sources.get(i));
                ranking.weighing(20).add(handle, handle + ".", handle, what, Kind.ALIAS, false);
            }
        }
    }

    void columnsOf(Wish.ColumnsOf wish) {
        List<Name> qualifier = wish.qualifier();
        Optional<Source> source = qualifier.size() > 1
                ? Optional.empty()
                : wish.sources().stream()
                        .filter(s -> matches(qualifier.get(0), s.handle()))
                        .findFirst();
        List<Field> fields = columns.of(source.orElseGet(() -> new Source(qualifier, Name.NONE, Optional.empty())));
        ranking.weighing(10);
        for (Field field : fields) {
            String text = field.text();
            ranking.add(field.name(), text, text, field.description(), Kind.COLUMN, true);
        }
        if (source.isEmpty() && qualifier.size() == 1) {
            relations(new Wish.Relations(qualifier, List.of()));
        }
        if (!fields.isEmpty()) {
            ranking.weighing(30).add("*", "all columns", Kind.KEYWORD);
        }
    }

    static boolean matches(Name typed, Name handle) {
        return !handle.isEmpty()
                && (typed.quoted() && handle.quoted()
                        ? typed.text().equals(handle.text())
                        : typed.text().equalsIgnoreCase(handle.text()));
    }

    void anyColumn() {
        if (ranking.prefix().isEmpty()) {
            return;
        }
        ranking.weighing(29);
        for (TableColumn column : index.columnsBeginning(ranking.prefix())) {
            String text = dialect.identifier(column.name());
            ranking.add(column.name(), text, text, column.type().display(), Kind.COLUMN, true);
        }
    }

    void withoutEntity(List<Name> qualifier) {
        Optional<Relation> relation = index.resolve(qualifier).filter(this::isWithoutEntity);
        relation.ifPresent(r -> columns(List.of(new Source(qualifier, Name.NONE, Optional.empty()))));
        Name schema = qualifier.get(0);
        ranking.weighing(10);
        for (Relation other : index.relations()) {
            boolean there = qualifier.size() == 1 && index.isIn(other, schema);
            if (there && isWithoutEntity(other)) {
                addRelation(other, dialect.identifier(other.name()));
            }
        }
    }

    private boolean isWithoutEntity(Relation relation) {
        return index.models().findByTable(relation.table().name()).isEmpty();
    }

    void everyColumn(List<String> listed) {
        Collection<TableColumn> columns = index.columnsBeginning(ranking.prefix());
        if (ranking.prefix().isEmpty() && columns.size() > Completion.MOST) {
            return;
        }
        ranking.weighing(10);
        for (TableColumn column : columns) {
            if (listed.stream().noneMatch(column.name()::equalsIgnoreCase)) {
                String text = dialect.identifier(column.name());
                ranking.add(column.name(), text, text, column.type().display(), Kind.COLUMN, true);
            }
        }
    }

    void remaining(Wish.Remaining wish) {
        index.resolve(wish.target().name()).ifPresent(relation -> {
            List<TableColumn> open = relation.table().columns().stream()
                    .filter(c -> c.generation() != TableColumn.Generation.COMPUTED)
                    .filter(c -> wish.listed().stream().noneMatch(c.name()::equalsIgnoreCase))
                    .toList();
            if (wish.bracket() && wish.listed().isEmpty() && ranking.prefix().isEmpty() && !open.isEmpty()) {
                String all = String.join(
                        ", ",
                        open.stream().map(c -> dialect.identifier(c.name())).toList());
                ranking.weighing(20).add(all, all + ")", "all columns", "", Kind.COLUMN, true);
            }
            ranking.weighing(10);
            for (TableColumn column : open) {
                String text = dialect.identifier(column.name());
                ranking.add(
                        column.name(),
                        text,
                        text,
                        SqlObjectNames.describe(column, relation.table()),
                        Kind.COLUMN,
                        !wish.bracket());
            }
        });
    }

    void shared(Wish.Shared wish) {
        List<Source> sources = wish.sources();
        if (sources.size() < 2) {
            return;
        }
        TreeSet<String> before = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sources.subList(0, sources.size() - 1).forEach(s -> columns.of(s).forEach(f -> before.add(f.name())));
        ranking.weighing(10);
        for (Field field : columns.of(sources.get(sources.size() - 1))) {
            if (before.contains(field.name()) && wish.listed().stream().noneMatch(field.name()::equalsIgnoreCase)) {
                String text = field.text();
                ranking.add(field.name(), text, text, field.description(), Kind.COLUMN, false);
            }
        }
    }

    void labels(Wish.Labels wish) {
        columns.named(wish.column(), wish.sources())
                .flatMap(o -> index.values(o.relation().table(), o.column()).stream())
                .forEach(this::label);
    }

    private void label(String label) {
        ranking.weighing(10).add(label, "'" + label.replace("'", "''") + "'", label, "", Kind.VALUE, true);
    }

    void joins(Wish.Joins wish) {
        new JoinNames(index, ranking, wish.sources()).joins(wish.common());
    }

    void joined(List<Source> sources) {
        new JoinNames(index, ranking, sources).tables();
    }

    void conditions(Wish.Conditions wish) {
        JoinNames joins = new JoinNames(index, ranking, wish.sources());
        if (wish.all()) {
            joins.allConditions();
        } else {
            joins.conditions();
        }
    }

    /** The columns of that name that the wish's sources have, if one is named so. */
    void nextColumn(Wish.NextColumn wish) {
        Optional<TableColumn> next = new SqlValueNames(index, DatabaseObjects.NONE, ranking)
                .nextColumn(wish.target(), wish.listed(), wish.index());
        ranking.weighing(7);
        for (Source source : wish.sources()) {
            for (Field field : columns.of(source)) {
                if (next.isPresent() && next.get().name().equalsIgnoreCase(field.name())) {
                    String handle = wish.sources().size() > 1 ? handle(source) + "." : "";
                    String text = handle + field.text();
                    ranking.add(
                            field.name(), text, text, "for " + next.get().name() + " of the target", Kind.COLUMN, true);
                }
            }
        }
    }

    /** The name that a source's columns are qualified with, as it must be written. */
    static String handle(Source source, Dialect dialect) {
        Name handle = source.handle();
        return handle.quoted() ? dialect.identifier(handle.text()) : handle.text();
    }

    private String handle(Source source) {
        return handle(source, dialect);
    }

    private static String written(Source source) {
        return String.join(".", source.name().stream().map(Name::text).toList());
    }
}
