package dev.dormouse.complete;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.entity.OwnModel;
import dev.dormouse.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What completes on a database with the application's own entities. */
final class ModelCompletion implements AutoCloseable {

    private final Completions completions = new Completions();
    private final Session session;
    private final Scope scope;

    ModelCompletion(OwnModel model, OpenDatabase database) {
        session = Session.open(database, new LinkedHashMap<>(), Session.Files.none(), Optional.of(model));
        scope = new Scope(Map.of(), model.classes(), List.of(), CommandCompletion.NONE);
    }

    /** @param line a caret in it is the cursor */
    List<String> texts(String line) {
        int cursor = line.indexOf('^');
        return completions
                .complete(line.replace("^", ""), cursor, session.awaitSnapshot(), scope)
                .suggestions()
                .stream()
                .map(Suggestion::text)
                .toList();
    }

    @Override
    public void close() {
        session.close();
    }
}
