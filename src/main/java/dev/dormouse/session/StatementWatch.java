package dev.dormouse.session;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.StatementKinds;
import dev.dormouse.dialect.Token;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Sees each statement that goes to the database through Hibernate or Groovy: counts writes, and tells a listener. */
public final class StatementWatch {

    private static final Pattern SCHEMA = Pattern.compile("(?i)\\s*(create|alter|drop|rename|comment)\\b");

    /**
     * A statement that was sent.
     *
     * @param values one list for each row of a batch, in the placeholders' order
     */
    public record Sent(String sql, List<List<Object>> values, Duration time, boolean succeeded) {}

    private static final int MOST_WRITTEN = 1_000;
    private static final int MOST_WARNINGS = 1_000;

    private final Dialect dialect;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private long writes;
    private boolean schemaChanged;
    private long statements;
    private Optional<Consumer<Sent>> listener = Optional.empty();
    private Consumer<String> warnings = warning -> {};

    StatementWatch(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Who is told of each statement from now on; empty for nobody. */
    public void listen(Optional<Consumer<Sent>> newListener) {
        listener = newListener;
    }

    /** Who is told what the database says beside its answers. */
    public void onWarning(Consumer<String> newListener) {
        warnings = newListener;
    }

    /** Tells what the database had to say while it ran a statement. */
    public void tellWarnings(Statement statement) throws SQLException {
        int count = 0;
        for (SQLWarning w = statement.getWarnings(); w != null && count < MOST_WARNINGS; w = w.getNextWarning()) {
            warnings.accept(dialect.warning(w));
            count++;
        }
    }

    boolean isListening() {
        return listener.isPresent();
    }

    void tell(Sent sent) {
        listener.ifPresent(l -> l.accept(sent));
    }

    /**
     * Counts a statement before it is sent. When in doubt it counts as a write: a unit of work is then kept open.
     *
     * @return what it may do to objects behind Hibernate's back
     */
    Effect count(String sql, boolean direct) {
        statements++;
        List<Token> tokens = SqlLexer.tokens(sql, dialect.lexicalRules());
        if (StatementKinds.of(tokens).writes()) {
            wrote(tokens);
            writes++;
            schemaChanged |= SCHEMA.matcher(sql).lookingAt();
        }
        return direct ? Effect.of(tokens, dialect) : Effect.NOTHING;
    }

    /** Notes which tables a statement has written to. */
    void wrote(List<Token> tokens) {
        if (written.size() < MOST_WRITTEN) {
            written.addAll(WrittenTables.of(tokens));
        }
    }

    /** Bare names in small letters of the tables that were written to since this was last asked. */
    Set<String> takeWritten() {
        Set<String> taken = new HashSet<>(written);
        written.removeAll(taken);
        return taken;
    }

    /** A statement that went past this one has changed the schema. */
    public void schemaChanged() {
        schemaChanged = true;
    }

    /** Whether a statement has changed the schema since this was last asked. */
    boolean takeSchemaChange() {
        boolean changed = schemaChanged;
        schemaChanged = false;
        return changed;
    }

    /** How many statements that may change something were sent so far. */
    public long writes() {
        return writes;
    }

    /** How many statements were sent so far through Hibernate or Groovy. */
    public long statements() {
        return statements;
    }
}
