package dev.dormouse.schema;

import dev.dormouse.schema.ViewProjection.Name;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives a view that shows the rows of one relation, each once at most, the key of that relation, if it shows the key's columns. */
final class ViewKeys {

    private final String database;
    private final List<String> searchPath;
    private final Map<TableName, TableDraft> drafts = new HashMap<>();
    private final Map<TableName, ViewProjection> projections = new HashMap<>();
    private final Set<TableName> done = new HashSet<>();

    /** @param searchPath where names without a schema are looked for */
    ViewKeys(String database, List<String> searchPath, Collection<TableDraft> drafts) {
        this.database = database;
        this.searchPath = searchPath;
        drafts.forEach(draft -> this.drafts.put(draft.name(), draft));
    }

    void add(TableName view, ViewProjection projection) {
        projections.put(view, projection);
    }

    void inherit() {
        projections.keySet().stream().sorted().forEach(this::inherit);
    }

    private void inherit(TableName view) {
        if (!projections.containsKey(view) || !done.add(view)) {
            return;
        }
        ViewProjection projection = projections.get(view);
        source(projection.source()).ifPresent(source -> {
            inherit(source.name());
            List<Optional<String>> shown = shown(projection, source);
            List<String> own = drafts.get(view).listColumnNames();
            if (shown.size() != own.size()) {
                return;
            }
            source.listRowKeys().stream()
                    .map(Key::columns)
                    .filter(key -> key.stream().allMatch(column -> shown.contains(Optional.of(column))))
                    .findFirst()
                    .map(key -> key.stream()
                            .map(column -> own.get(shown.indexOf(Optional.of(column))))
                            .toList())
                    .ifPresent(columns ->
                            drafts.get(view).add(new Key(source.name().toString(), columns), false));
        });
    }

    /** The source's column behind each of the view's. */
    private static List<Optional<String>> shown(ViewProjection projection, TableDraft source) {
        List<Optional<String>> shown = new ArrayList<>();
        for (Optional<Name> column : projection.columns()) {
            if (column.equals(Optional.of(Name.ALL))) {
                source.listColumnNames().forEach(name -> shown.add(Optional.of(name)));
            } else {
                shown.add(column.flatMap(name ->
                        source.listColumnNames().stream().filter(name::means).findFirst()));
            }
        }
        return shown;
    }

    private Optional<TableDraft> source(List<Name> path) {
        Name name = path.get(path.size() - 1);
        List<TableDraft> found = drafts.values().stream()
                .filter(draft -> name.means(draft.name().name()))
                .filter(draft -> path.size() == 1
                        ? draft.name().schema().isEmpty()
                                || searchPath.contains(draft.name().schema())
                        : isIn(path.get(path.size() - 2), draft.name().schema()))
                .sorted((a, b) -> Integer.compare(
                        searchPath.indexOf(a.name().schema()),
                        searchPath.indexOf(b.name().schema())))
                .toList();
        return found.stream().findFirst();
    }

    private boolean isIn(Name prefix, String schema) {
        return schema.isEmpty() ? prefix.means(database) || prefix.means("main") : prefix.means(schema);
    }
}
