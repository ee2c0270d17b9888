package dev.dormouse.complete;

import dev.dormouse.complete.Index.Incoming;
import dev.dormouse.complete.Index.Relation;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.schema.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Joins, and their conditions, from the foreign keys in both directions. */
final class JoinNames {

    private final Index index;
    private final Ranking ranking;
    private final List<Source> sources;
    private final Dialect dialect;
    private int made;

    JoinNames(Index index, Ranking ranking, List<Source> sources) {
        this.index = index;
        this.ranking = ranking;
        this.sources = sources;
        this.dialect = index.dialect();
    }

    /** {@code album a on a.album_id = t.album_id} for each key of, and each key to, the tables that are there. */
    void joins() {
        ranking.weighing(5);
        for (int i = sources.size() - 1; i >= 0; i--) {
            Source source = sources.get(i);
            Optional<Relation> relation = resolve(source);
            if (relation.isEmpty()) {
                continue;
            }
            for (ForeignKey key : relation.get().table().foreignKeys()) {
                boolean several = relation.get().table().foreignKeys().stream()
                                .filter(other -> other.target().equals(key.target()))
                                .count()
                        > 1;
                List<String> role = several ? key.columns() : List.of();
                index.find(key.target())
                        .ifPresent(t -> join(new Joined(t, key.targetColumns(), role), source, key.columns()));
            }
            for (Incoming incoming : index.incoming(relation.get().table().name())) {
                join(
                        new Joined(incoming.from(), incoming.key().columns(), List.of()),
                        source,
                        incoming.key().targetColumns());
            }
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
        String condition = condition(handle, join.columns(), SqlNames.handle(source, dialect), sourceColumns);
        String text = joined.text() + (alias.isEmpty() ? "" : " " + alias) + " on " + condition;
        ranking.add(joined.name(), text, text, "", Kind.JOIN, true);
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
        Optional<Relation> joined = resolve(last);
        if (joined.isEmpty()) {
            return;
        }
        List<Source> before = new ArrayList<>(sources.subList(0, of));
        ranking.weighing(5);
        for (int i = before.size() - 1; i >= 0; i--) {
            Source source = before.get(i);
            resolve(source).ifPresent(relation -> {
                for (ForeignKey key : joined.get().table().foreignKeys()) {
                    if (key.target().equals(relation.table().name())) {
                        condition(last, key.columns(), source, key.targetColumns());
                    }
                }
                for (ForeignKey key : relation.table().foreignKeys()) {
                    if (key.target().equals(joined.get().table().name())) {
                        condition(last, key.targetColumns(), source, key.columns());
                    }
                }
            });
        }
    }

    private void condition(Source joined, List<String> columns, Source source, List<String> sourceColumns) {
        String text =
                condition(SqlNames.handle(joined, dialect), columns, SqlNames.handle(source, dialect), sourceColumns);
        ranking.add(text, text, text, "", Kind.JOIN, true);
    }

    private String condition(String left, List<String> leftColumns, String right, List<String> rightColumns) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < leftColumns.size(); i++) {
            parts.add(left + "." + dialect.identifier(leftColumns.get(i)) + " = " + right + "."
                    + dialect.identifier(rightColumns.get(i)));
        }
        return String.join(" and ", parts);
    }

    private Optional<Relation> resolve(Source source) {
        return source.outputs().isPresent() ? Optional.empty() : index.resolve(source.name());
    }
}
