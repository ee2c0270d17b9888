package dev.dormouse.dialect;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the dialects do alike with a driver's exceptions. */
final class Errors {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private Errors() {}

    /** The exception, and those behind it: a failed batch keeps the true reason in the next one. */
    static Stream<SQLException> chain(SQLException exception) {
        Stream<SQLException> all = Stream.iterate(exception, e -> e != null, SQLException::getNextException);
        return all.limit(20).sorted((a, b) -> Boolean.compare(isEnvelope(a), isEnvelope(b)));
    }

    private static boolean isEnvelope(SQLException exception) {
        return exception instanceof BatchUpdateException;
    }

    /** The five characters of the state; empty if the driver gave none. */
    static String state(SQLException exception) {
        return chain(exception)
                .map(SQLException::getSQLState)
                .filter(state -> state != null)
                .findFirst()
                .orElse("");
    }

    /** The first line of a message, without the severity that some drivers write before it. Never empty. */
    static String oneLine(String message, SQLException exception) {
        String text = message == null ? "" : message.strip();
        String first = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        String bare = first.replaceFirst("^(ERROR|FATAL|PANIC|WARNING):\\s*", "");
        return bare.isEmpty() ? exception.getClass().getSimpleName() : bare;
    }

    /** The first name that a message has in double quotes. */
    static Optional<String> quotedName(String message) {
        Matcher matcher = QUOTED.matcher(message);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * Where a name stands in a statement, when it stands there once only or the first time is as good as any: in any case,
     * with or without quotes; for {@code a.b} where {@code b} is.
     */
    static OptionalInt find(String name, String sql, LexicalRules rules) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (last.isEmpty()) {
            return OptionalInt.empty();
        }
        return SqlLexer.tokens(sql, rules).stream()
                .filter(token -> token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_IDENTIFIER)
                .filter(token -> token.text().equalsIgnoreCase(last)
                        || token.text().length() == last.length() + 2
                                && token.text().regionMatches(true, 1, last, 0, last.length()))
                .mapToInt(Token::start)
                .findFirst();
    }

    static String withoutStop(String sentence) {
        String text = sentence.strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
