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
                index.find(key.target()).ifPresent(t -> join(t, key.targetColumns(), source, key.columns()));
            }
            for (Incoming incoming : index.incoming(relation.get().table().name())) {
                join(
                        incoming.from(),
                        incoming.key().columns(),
                        source,
                        incoming.key().targetColumns());
            }
        }
    }

    private void join(Relation joined, List<String> columns, Source source, List<String> sourceColumns) {
        // A table that thousands point to: making all their joins would take longer than anybody waits.
        if (made >= Completion.MOST || !ranking.fits(joined.name())) {
            return;
        }
        made++;
        ranking.weighing(isThere(joined) ? 9 : 5);
        String alias = alias(joined);
        String handle = alias.isEmpty() ? dialect.identifier(joined.name()) : alias;
        String condition = condition(handle, columns, SqlNames.handle(source, dialect), sourceColumns);
        String text = joined.text() + (alias.isEmpty() ? "" : " " + alias) + " on " + condition;
        ranking.add(joined.name(), text, text, "", Kind.JOIN, true);
    }

    /** The initials, if the statement gives aliases or the table is already there; made unlike all other names. */
    private String alias(Relation joined) {
        boolean aliases = sources.stream().anyMatch(s -> !s.alias().isEmpty());
        boolean again = isTaken(joined.name());
        if (!aliases && !again) {
            return "";
        }
        StringBuilder initials = new StringBuilder();
        String name = joined.name();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            char before = i == 0 ? '_' : name.charAt(i - 1);
            boolean begins =
                    !Character.isLetterOrDigit(before) || Character.isUpperCase(c) && Character.isLowerCase(before);
            if (Character.isLetter(c) && begins) {
                initials.append(c);
            }
        }
        String wanted = initials.isEmpty() ? "t" : initials.toString().toLowerCase(Locale.ROOT);
        String alias = wanted;
        for (int n = 2; isTaken(alias) || dialect.reservedWords().contains(alias); n++) {
            alias = wanted + n;
        }
        return dialect.identifier(dialect.fold(alias)).equals(dialect.fold(alias)) ? alias : dialect.identifier(alias);
    }

    private boolean isThere(Relation relation) {
        return sources.stream()
                .anyMatch(s -> resolve(s).filter(r -> r == relation).isPresent());
    }

    private boolean isTaken(String alias) {
        return sources.stream().anyMatch(s -> s.handle().text().equalsIgnoreCase(alias));
    }

    /** {@code a.album_id = t.album_id} for each key between the last table and those before it. */
    void conditions() {
        if (sources.isEmpty()) {
            return;
        }
        Source last = sources.get(sources.size() - 1);
        Optional<Relation> joined = resolve(last);
        if (joined.isEmpty()) {
            return;
        }
        List<Source> before = new ArrayList<>(sources.subList(0, sources.size() - 1));
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
