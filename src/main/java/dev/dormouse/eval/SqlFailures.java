package dev.dormouse.eval;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.session.Session;
import dev.dormouse.session.Snapshot;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an SQLException means to the person who typed the statement; "did you mean" comes from the snapshot. */
final class SqlFailures {

    private static final Pattern QUOTED = Pattern.compile("(?:[\"'`][^\"'`]+[\"'`]\\.)?[\"'`]([^\"'`]+)[\"'`]"
            + "|(?:column|table|such column:|such table:|not found:) (\\S+)");

    private final Session session;
    private final Dialect dialect;

    SqlFailures(Session session) {
        this.session = session;
        this.dialect = session.dialect();
    }

    Failure of(SQLException exception) {
        String message = session.redact(dialect.errorMessage(exception));
        if (dialect.isConnectionLost(exception)) {
            return Failure.connection("the connection is lost: " + message)
                    .withHint("\\c connects again; what was not committed is gone");
        }
        Failure failure = Failure.statement(message);
        Optional<String> name = missingName(message);
        if (name.isPresent()) {
            String hint = Suggestions.hint(name.get(), names(message));
            if (!hint.isEmpty()) {
                return failure.withHint(hint);
            }
        }
        return dialect.errorHint(exception).map(failure::withHint).orElse(failure);
    }

    /** The name in a message that says that something does not exist. */
    private static Optional<String> missingName(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        boolean missing = lower.contains("not exist")
                || lower.contains("n't exist")
                || lower.contains("not found")
                || lower.contains("no such")
                || lower.contains("invalid object")
                || lower.contains("invalid column")
                || lower.contains("invalid identifier")
                || lower.contains("unknown");
        Matcher matcher = QUOTED.matcher(message);
        if (!missing || !matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        return Optional.of(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Who has made a mistake can wait for the catalogue; without it there is no hint. */
    private Snapshot known() {
        try {
            return session.awaitSnapshot();
        } catch (ShellException e) {
            return session.snapshot();
        }
    }

    private List<String> names(String message) {
        Snapshot snapshot = known();
        List<String> names = new ArrayList<>();
        String lower = message.toLowerCase(Locale.ROOT);
        boolean columns = lower.contains("column") || lower.contains("identifier");
        // Some databases do not say which of the two is missing.
        boolean either = lower.contains("object not found");
        for (Table table : snapshot.catalog().tables()) {
            if (columns || either) {
                table.columns().stream().map(TableColumn::name).forEach(names::add);
            }
            if (!columns) {
                names.add(table.name().name());
            }
        }
        return names;
    }
}
