package dev.dormouse.dialect;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** H2 2.x, embedded or not. Which case it folds names to is a setting of the database. */
public final class H2Dialect implements Dialect {

    private static final LexicalRules RULES =
            new LexicalRules(true, true, false, true, false, false, false, false, false);

    private static final Pattern STATEMENT = Pattern.compile("; SQL statement:\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("\\s*\\[\\d{4,6}-\\d+]\\s*$");
    private static final Set<Integer> LOST = Set.of(90067, 90098, 90121, 90007, 90135);

    private static final Map<Integer, String> HINTS = Map.of(
            50200, "another transaction holds the lock; try again when it has ended",
            40001, "two transactions waited for each other; run this one again",
            90097, "the database is read-only");

    private final Vocabulary vocabulary = new Vocabulary("h2");
    private final Identifiers identifiers;

    /** As H2 is without any setting: names fold to upper case. */
    public H2Dialect() {
        this(Identifiers.Folding.UPPER);
    }

    H2Dialect(Identifiers.Folding folding) {
        this.identifiers = new Identifiers(folding, '"');
    }

    /** For a database that runs with {@code DATABASE_TO_LOWER=TRUE}. */
    public H2Dialect withLowerCase() {
        return new H2Dialect(Identifiers.Folding.LOWER);
    }

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public String title() {
        return "H2";
    }

    @Override
    public LexicalRules lexicalRules() {
        return RULES;
    }

    @Override
    public Set<String> reservedWords() {
        return vocabulary.reserved();
    }

    @Override
    public Set<String> keywords() {
        return vocabulary.keywords();
    }

    @Override
    public Set<String> functions() {
        return vocabulary.functions();
    }

    @Override
    public String identifier(String exactName) {
        return identifiers.write(exactName, reservedWords());
    }

    @Override
    public String fold(String identifier) {
        return identifiers.fold(identifier);
    }

    @Override
    public String hibernateDialect() {
        return "org.hibernate.dialect.H2Dialect";
    }

    /** By the mark in a syntax error; else where the name stands that the message says is not found. */
    @Override
    public OptionalInt errorOffset(SQLException exception, String sql) {
        Optional<H2SyntaxError> syntax = H2SyntaxError.read(message(exception));
        if (syntax.isPresent()) {
            int offset = syntax.get().before().length();
            return offset <= sql.length() ? OptionalInt.of(offset) : OptionalInt.empty();
        }
        return Errors.quotedName(message(exception))
                .map(name -> Errors.find(name, sql, RULES))
                .orElse(OptionalInt.empty());
    }

    @Override
    public String errorMessage(SQLException exception) {
        Optional<H2SyntaxError> syntax = H2SyntaxError.read(message(exception));
        if (syntax.isPresent()) {
            return SqlLexer.tokens(syntax.get().after(), RULES).stream()
                    .filter(Token::isCode)
                    .findFirst()
                    .map(token -> "syntax error at \""
                            + token.text().lines().findFirst().orElse("") + "\"")
                    .orElse("syntax error at the end of the statement");
        }
        Matcher statement = STATEMENT.matcher(message(exception));
        String words = statement.find() ? message(exception).substring(0, statement.start()) : message(exception);
        return Errors.oneLine(CODE.matcher(words).replaceFirst(""), exception);
    }

    @Override
    public Optional<String> errorHint(SQLException exception) {
        return H2SyntaxError.read(message(exception))
                .flatMap(H2SyntaxError::expected)
                .map(words -> "expected " + words)
                .or(() -> Optional.ofNullable(HINTS.get(exception.getErrorCode())));
    }

    private static String message(SQLException exception) {
        return exception.getMessage() == null ? "" : exception.getMessage();
    }

    @Override
    public boolean isConnectionLost(SQLException exception) {
        return Errors.state(exception).startsWith("08") || LOST.contains(exception.getErrorCode());
    }

    @Override
    public boolean isCancelled(SQLException exception) {
        return exception.getErrorCode() == 57014;
    }

    @Override
    public boolean failureAbortsTransaction() {
        return false;
    }

    @Override
    public boolean streamsInTransactionOnly() {
        return false;
    }

    @Override
    public int streamingFetchSize() {
        return 0;
    }
}
