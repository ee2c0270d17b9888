package dev.dormouse.dialect;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** H2 2.x, embedded or not. Which case it folds names to is a setting of the database. */
public final class H2Dialect extends CommonDialect {

    private static final LexicalRules RULES = LexicalRules.of(
            LexicalRules.Rule.DOLLAR_QUOTES, LexicalRules.Rule.NESTED_COMMENTS, LexicalRules.Rule.BACKTICK_IDENTIFIERS);

    private static final Codes CODES = new Codes(
            57014,
            Set.of(90067, 90098, 90121, 90007, 90135),
            Map.of(
                    50200, "another transaction holds the lock; try again when it has ended",
                    40001, "two transactions waited for each other; run this one again",
                    90097, "the database is read-only"));

    /** A shell that serves its file to others closes it when it leaves; their driver opens it again for their next statement. */
    private static final Set<Integer> CLOSED = Set.of(90098, 90121);

    /** Of the statement itself, and of the thread that writes behind it. */
    private static final Set<Integer> FAILED_WRITES = Set.of(90028, 90031, 50000);

    private static final Pattern STATEMENT = Pattern.compile("; SQL statement:\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("\\s*\\[\\d{4,6}-\\d+]\\s*$");

    /** As H2 is without any setting: names fold to upper case. */
    public H2Dialect() {
        this(Identifiers.Folding.UPPER);
    }

    H2Dialect(Identifiers.Folding folding) {
        super(new Traits("h2", "H2", RULES, new Identifiers(folding, '"'), "org.hibernate.dialect.H2Dialect"), CODES);
    }

    /** For a database that runs with {@code DATABASE_TO_LOWER=TRUE}. */
    public H2Dialect withLowerCase() {
        return new H2Dialect(Identifiers.Folding.LOWER);
    }

    @Override
    public boolean hasCatalogueQueries() {
        return true;
    }

    /** By the mark in a syntax error; else where the name stands that the message says is not found. */
    @Override
    public OptionalInt errorOffset(SQLException exception, String sql) {
        Optional<H2SyntaxError> syntax = H2SyntaxError.read(message(exception));
        if (syntax.isPresent()) {
            int offset = syntax.get().before().length();
            return offset <= sql.length() ? OptionalInt.of(offset) : OptionalInt.empty();
        }
        return super.errorOffset(exception, sql);
    }

    @Override
    public String errorMessage(SQLException exception) {
        Optional<H2SyntaxError> syntax = H2SyntaxError.read(message(exception));
        if (syntax.isPresent()) {
            return syntaxErrorAt(syntax.get().after());
        }
        Optional<String> full = full(exception);
        if (full.isPresent()) {
            return full.get() + ": H2 cannot write the database";
        }
        Matcher statement = STATEMENT.matcher(message(exception));
        String words = statement.find() ? message(exception).substring(0, statement.start()) : message(exception);
        return Errors.oneLine(CODE.matcher(words).replaceFirst(""), exception);
    }

    @Override
    public boolean isClosedByOthers(SQLException exception) {
        return CLOSED.contains(exception.getErrorCode());
    }

    /** Once it could not write its file it is closed, but its connections say that they are open. */
    @Override
    public boolean isGivenUp(SQLException exception) {
        return isClosedByOthers(exception) || full(exception).isPresent();
    }

    @Override
    public boolean isConnectionLost(SQLException exception) {
        return super.isConnectionLost(exception) || full(exception).isPresent();
    }

    /** What is full, if the database's own file could not be written. */
    private static Optional<String> full(SQLException exception) {
        return FAILED_WRITES.contains(exception.getErrorCode())
                        && FullDisk.trace(exception).contains("org.h2.mvstore.MVStoreException")
                ? FullDisk.of(exception)
                : Optional.empty();
    }

    @Override
    public Optional<String> errorHint(SQLException exception) {
        if (full(exception).isPresent()) {
            return Optional.of(
                    "nothing of this was changed, and what was not committed is gone; make room, and try again");
        }
        return H2SyntaxError.read(message(exception))
                .flatMap(H2SyntaxError::expected)
                .map(words -> "expected " + words)
                .or(() -> super.errorHint(exception));
    }
}
