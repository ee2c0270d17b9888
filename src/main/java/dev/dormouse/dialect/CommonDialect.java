package dev.dormouse.dialect;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A dialect that is mostly data: its traits, its words, its error codes. What is not data a subclass overrides. */
abstract class CommonDialect implements Dialect {

    /**
     * What is known of it before any connection is open.
     *
     * @param name as {@link Dialect#name()}
     * @param hibernate as {@link Dialect#hibernateDialect()}
     */
    record Traits(String name, String title, LexicalRules rules, Identifiers identifiers, String hibernate) {}

    /**
     * What its driver's error codes mean.
     *
     * @param cancelled the code of a statement that was stopped on request
     * @param lost the codes that say that the connection is gone, besides the SQL states that say so everywhere
     * @param hints what the user could do
     */
    record Codes(int cancelled, Set<Integer> lost, Map<Integer, String> hints) {

        static final Codes NONE = new Codes(Integer.MIN_VALUE, Set.of(), Map.of());
    }

    private final Traits traits;
    private final Codes codes;
    private final Vocabulary vocabulary;

    CommonDialect(Traits traits, Codes codes) {
        this(traits, codes, new Vocabulary(traits.name()));
    }

    CommonDialect(Traits traits, Codes codes, Vocabulary vocabulary) {
        this.traits = traits;
        this.codes = codes;
        this.vocabulary = vocabulary;
    }

    @Override
    public final String name() {
        return traits.name();
    }

    @Override
    public final String title() {
        return traits.title();
    }

    @Override
    public final LexicalRules lexicalRules() {
        return traits.rules();
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
    public Set<String> systemSchemas() {
        return vocabulary.systemSchemas();
    }

    @Override
    public final String identifier(String exactName) {
        return traits.identifiers().write(exactName, reservedWords());
    }

    @Override
    public final String fold(String identifier) {
        return traits.identifiers().fold(identifier);
    }

    @Override
    public final String hibernateDialect() {
        return traits.hibernate();
    }

    /** By the first name in quotes that the message has, where that stands in the statement. */
    @Override
    public OptionalInt errorOffset(SQLException exception, String sql) {
        return Errors.quotedName(message(exception))
                .map(name -> Errors.find(name, sql, lexicalRules()))
                .orElse(OptionalInt.empty());
    }

    @Override
    public String errorMessage(SQLException exception) {
        return Errors.oneLine(message(exception), exception);
    }

    @Override
    public Optional<String> errorHint(SQLException exception) {
        return Optional.ofNullable(codes.hints().get(exception.getErrorCode()));
    }

    @Override
    public boolean isConnectionLost(SQLException exception) {
        return Errors.state(exception).startsWith("08") || codes.lost().contains(exception.getErrorCode());
    }

    @Override
    public boolean isCancelled(SQLException exception) {
        return exception.getErrorCode() == codes.cancelled();
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

    /** What a parser says that quotes the rest of the statement. */
    final String syntaxErrorAt(String rest) {
        return SqlLexer.tokens(rest, lexicalRules()).stream()
                .filter(Token::isCode)
                .findFirst()
                .map(token ->
                        "syntax error at \"" + token.text().lines().findFirst().orElse("") + "\"")
                .orElse("syntax error at the end of the statement");
    }

    /** The driver's words; empty if it has none. */
    static String message(SQLException exception) {
        return exception.getMessage() == null ? "" : exception.getMessage();
    }
}
