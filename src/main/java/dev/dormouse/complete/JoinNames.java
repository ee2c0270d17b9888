package dev.dormouse.complete;

import dev.dormouse.complete.Index.Incoming;
import dev.dormouse.complete.Index.Relation;
import dev.dormouse.complete.SourceColumns.Base;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Joins, and their conditions, from the foreign keys in both directions. */
final class JoinNames {

    private final Index index;
    private final Ranking ranking;
    private final List<Source> sources;
    private final Dialect dialect;
    private final SourceColumns columns;
    private int made;

    JoinNames(Index index, Ranking ranking, List<Source> sources) {
        this.index = index;
        this.ranking = ranking;
        this.sources = sources;
        this.dialect = index.dialect();
        this.columns = new SourceColumns(index);
    }

    /**
     * {@code album a on a.album_id = t.album_id} for each key of, and each key to, the tables that are there.
     *
     * @param common the statement's own queries
     */
    void joins(List<Source> common) {
        for (int i = sources.size() - 1; i >= 0; i--) {
            Source source = sources.get(i);
            if (!source.handle().isEmpty()) {
                common.stream().filter(q -> !isTaken(q.handle().text())).forEach(query -> join(query, source));
                columns.bases(source).forEach(base -> joins(base, source));
            }
        }
    }

    private void joins(Base base, Source source) {
        Table table = base.relation().table();
        for (ForeignKey key : table.foreignKeys()) {
            boolean several = table.foreignKeys().stream()
                            .filter(other -> other.target().equals(key.target()))
                            .count()
                    > 1;
            List<String> role = several ? key.columns() : List.of();
            base.named(key.columns()).ifPresent(own -> index.find(key.target())
                    .ifPresent(t -> join(new Joined(t, key.targetColumns(), role), source, own)));
        }
        for (Incoming incoming : index.incoming(table.name())) {
            base.named(incoming.key().targetColumns())
                    .ifPresent(own ->
                            join(new Joined(incoming.from(), incoming.key().columns(), List.of()), source, own));
        }
        if (source.outputs().isPresent()) {
            table.primaryKey().ifPresent(key -> base.named(key.columns())
                    .ifPresent(own -> join(new Joined(base.relation(), key.columns(), List.of()), source, own)));
        }
    }

    /** A query that {@code with} names: it has no other name there. */
    private void join(Source query, Source source) {
        ranking.weighing(4);
        String handle = SqlNames.handle(query, dialect);
        for (Pair pair : pairs(query, source)) {
            String condition = condition(handle, pair.left(), SqlNames.handle(source, dialect), pair.right());
            String text = handle + " on " + condition;
            ranking.add(query.handle().text(), text, text, "", Kind.JOIN, true);
        }
    }

    /**
     * What is joined, by which columns.
     *
     * @param role the columns of the other table that tell it from the same table in other roles; empty if it has one role only
     */
    private record Joined(Relation relation, List<String> columns, List<String> role) {}

    private void join(Joined join, Source source, List<String> sourceColumns) {
        Relation joined = join.relation();
        // A table that thousands point to: making all their joins would take longer than anybody waits.
        if (made >= Completion.MOST || !ranking.fits(joined.name())) {
            return;
        }
        made++;
        ranking.weighing(isThere(joined) ? 9 : 5);
        String alias = alias(joined, join.role());
        String handle = alias.isEmpty() ? dialect.identifier(joined.name()) : alias;
        List<String> columnsOfJoined =
                join.columns().stream().map(dialect::identifier).toList();
        String condition = condition(handle, columnsOfJoined, SqlNames.handle(source, dialect), sourceColumns);
        String text = joined.text() + (alias.isEmpty() ? "" : " " + alias) + " on " + condition;
        ranking.add(joined.name(), text, text, isOne(join) ? "one each" : "many each", Kind.JOIN, true);
    }

    /** Whether the columns are a key of the table that is joined: then no row is there twice for it. */
    private static boolean isOne(Joined join) {
        Table table = join.relation().table();
        return Stream.concat(table.primaryKey().stream(), table.uniqueKeys().stream())
                .anyMatch(key -> join.columns().containsAll(key.columns()));
    }

    /**
     * The initials, if the statement gives aliases or the table is already there; those of its role, if it could be there in
     * several; made unlike all other names.
     */
    private String alias(Relation joined, List<String> role) {
        boolean aliases = sources.stream().anyMatch(s -> !s.alias().isEmpty());
        boolean again = isTaken(joined.name());
        if (!aliases && !again && role.isEmpty()) {
            return "";
        }
        String wanted =
                initials(role.size() == 1 && !again ? role.get(0).replaceFirst("(?i)_?id$", "") : joined.name());
        String alias = wanted;
        for (int n = 2; isTaken(alias) || dialect.reservedWords().contains(alias); n++) {
            alias = wanted + n;
        }
        return dialect.identifier(dialect.fold(alias)).equals(dialect.fold(alias)) ? alias : dialect.identifier(alias);
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char before = i == 0 ? '_' : name.charAt(i - 1);
            boolean begins =
                    !Character.isLetterOrDigit(before) || Character.isUpperCase(c) && Character.isLowerCase(before);
            if (Character.isLetter(c) && begins) {
                initials.append(c);
            }
        }
        return initials.isEmpty() ? "t" : initials.toString().toLowerCase(Locale.ROOT);
    }

    private boolean isThere(Relation relation) {
        return sources.stream()
                .anyMatch(s -> resolve(s).filter(r -> r == relation).isPresent());
    }

    private boolean isTaken(String alias) {
        return sources.stream().anyMatch(s -> s.handle().text().equalsIgnoreCase(alias));
    }

    /** The tables of those joins alone. */
    void tables() {
        ranking.weighing(5);
        for (int i = sources.size() - 1; i >= 0; i--) {
            resolve(sources.get(i)).ifPresent(relation -> {
                relation.table().foreignKeys().forEach(key -> index.find(key.target())
                        .ifPresent(this::table));
                index.incoming(relation.table().name()).forEach(incoming -> table(incoming.from()));
            });
        }
    }

    private void table(Relation joined) {
        if (made < Completion.MOST && ranking.fits(joined.name()) && !isThere(joined)) {
            made++;
            String alias = alias(joined, List.of());
            String text = joined.text() + (alias.isEmpty() ? "" : " " + alias);
            ranking.add(joined.name(), text, text, "", Kind.JOIN, true);
        }
    }

    /** The same for all tables. */
    void allConditions() {
        for (int i = sources.size() - 1; i > 0; i--) {
            conditions(i);
        }
    }

    /** {@code a.album_id = t.album_id} for each key between the last table and those before it. */
    void conditions() {
        if (!sources.isEmpty()) {
            conditions(sources.size() - 1);
        }
    }

    private void conditions(int of) {
        Source last = sources.get(of);
        ranking.weighing(5);
        for (int i = of - 1; i >= 0; i--) {
            Source source = sources.get(i);
            if (!last.handle().isEmpty() && !source.handle().isEmpty()) {
                for (Pair pair : pairs(last, source)) {
                    String text = condition(
                            SqlNames.handle(last, dialect),
                            pair.left(),
                            SqlNames.handle(source, dialect),
                            pair.right());
                    ranking.add(text, text, text, "", Kind.JOIN, true);
                }
            }
        }
    }

    /** {@code album_id = a.album_id} for each key between that source and the others. */
    void conditionsOf(Name name) {
        ranking.weighing(5);
        for (Source own : sources) {
            for (Source other : sources) {
                if (other != own
                        && SqlNames.matches(name, own.handle())
                        && !other.handle().isEmpty()) {
                    for (Pair pair : pairs(own, other)) {
                        String handle = SqlNames.handle(own, dialect);
                        String text = condition(handle, pair.left(), SqlNames.handle(other, dialect), pair.right())
                                .substring(handle.length() + 1);
                        ranking.add(text, text, text, "", Kind.JOIN, true);
                    }
                }
            }
        }
    }

    /** What a column is compared with where tables are joined: {@code on t.album_id = ⇥}. */
    void partners(List<Name> path) {
        ranking.weighing(5);
        Name column = path.get(path.size() - 1);
        for (Source own : sources) {
            if (path.size() > 1 && !SqlNames.matches(path.get(path.size() - 2), own.handle())) {
                continue;
            }
            for (Source other : sources) {
                if (other != own && !other.handle().isEmpty()) {
                    for (Pair pair : pairs(own, other)) {
                        if (pair.left().size() == 1
                                && column.matches(pair.left().get(0))) {
                            String text = SqlNames.handle(other, dialect) + "."
                                    + pair.right().get(0);
                            ranking.add(pair.right().get(0), text, text, "by foreign key", Kind.COLUMN, true);
                        }
                    }
                }
            }
        }
    }

    /** Columns of two sources that belong together. */
    private record Pair(List<String> left, List<String> right) {}

    private List<Pair> pairs(Source left, Source right) {
        boolean derived = left.outputs().isPresent() || right.outputs().isPresent();
        List<Pair> pairs = new ArrayList<>();
        for (Base one : columns.bases(left)) {
            for (Base other : columns.bases(right)) {
                Table table = one.relation().table();
                Table otherTable = other.relation().table();
                keys(table, otherTable).forEach(key -> pair(one, key.columns(), other, key.targetColumns(), pairs));
                keys(otherTable, table).forEach(key -> pair(one, key.targetColumns(), other, key.columns(), pairs));
                if (derived && table.name().equals(otherTable.name())) {
                    sameRows(one, other, pairs);
                }
            }
        }
        return pairs;
    }

    private static List<ForeignKey> keys(Table from, Table to) {
        return from.foreignKeys().stream()
                .filter(key -> key.target().equals(to.name()))
                .toList();
    }

    /** Both have rows of one table, or what such rows point to. */
    private static void sameRows(Base one, Base other, List<Pair> pairs) {
        Table table = one.relation().table();
        int before = pairs.size();
        table.primaryKey().ifPresent(key -> pair(one, key.columns(), other, key.columns(), pairs));
        if (pairs.size() == before) {
            table.foreignKeys().forEach(key -> pair(one, key.columns(), other, key.columns(), pairs));
        }
    }

    private static void pair(Base one, List<String> columns, Base other, List<String> otherColumns, List<Pair> pairs) {
        Optional<List<String>> left = one.named(columns);
        Optional<List<String>> right = other.named(otherColumns);
        if (left.isPresent() && right.isPresent()) {
            pairs.add(new Pair(left.get(), right.get()));
        }
    }

    /** @param leftColumns as they are written, as all of them are */
    private static String condition(String left, List<String> leftColumns, String right, List<String> rightColumns) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < leftColumns.size(); i++) {
            parts.add(left + "." + leftColumns.get(i) + " = " + right + "." + rightColumns.get(i));
        }
        return String.join(" and ", parts);
    }

    private Optional<Relation> resolve(Source source) {
        return source.outputs().isPresent() ? Optional.empty() : index.resolve(source.name());
    }
}
