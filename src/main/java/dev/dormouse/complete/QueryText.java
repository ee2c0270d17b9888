package dev.dormouse.complete;

import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import java.util.List;

/**
 * The statement around a cursor, cut into tokens: those before the word at the cursor, and those behind it.
 *
 * @param start where that word begins
 * @param end where it ends
 * @param prefix what of it is before the cursor, without quotes
 * @param place where the cursor is
 */
record QueryText(List<Token> before, List<Token> after, int start, int end, String prefix, Place place) {

    /** Where a cursor can be. */
    enum Place {
        NAME,
        QUOTED_NAME,
        STRING,
        PARAMETER,
        /** In a comment or a number, or right behind something that nothing can be glued to. */
        NOWHERE
    }

    static QueryText at(String text, int cursor, LexicalRules rules) {
        List<Token> lexed = SqlLexer.tokens(text.substring(0, cursor), rules);
        Token last = lexed.isEmpty() ? null : lexed.get(lexed.size() - 1);
        Place place = place(last, lexed);
        boolean typed =
                last != null && place != Place.NOWHERE && (place != Place.NAME || last.kind() == Token.Kind.WORD);
        int wordStart = typed ? last.start() : cursor;
        String prefix = !typed ? "" : prefix(last, place);
        List<Token> before =
                lexed.stream().filter(t -> t.isCode() && t.end() <= wordStart).toList();
        int start = typed && place == Place.PARAMETER ? wordStart + 1 : wordStart;
        int end = end(text, cursor, place, prefix);
        List<Token> after = SqlLexer.tokens(text.substring(end), rules).stream()
                .filter(Token::isCode)
                .takeWhile(t -> !t.is(";"))
                .toList();
        return new QueryText(afterLastStatement(before), after, start, end, prefix, place);
    }

    /** Only what begins with that token. */
    QueryText from(int token) {
        return new QueryText(before.subList(token, before.size()), after, start, end, prefix, place);
    }

    private static String prefix(Token word, Place place) {
        return switch (place) {
            case QUOTED_NAME -> Name.of(word).text();
            case NAME -> word.text();
            default -> word.text().substring(1);
        };
    }

    private static List<Token> afterLastStatement(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (tokens.get(i).is(";")) {
                return tokens.subList(i + 1, tokens.size());
            }
        }
        return tokens;
    }

    private static Place place(Token last, List<Token> lexed) {
        if (last == null) {
            return Place.NAME;
        }
        return switch (last.kind()) {
            case SPACE -> Place.NAME;
            case WORD -> isBehindNumber(lexed) ? Place.NOWHERE : Place.NAME;
            case QUOTED_IDENTIFIER -> last.closed() ? Place.NOWHERE : Place.QUOTED_NAME;
            case STRING -> last.closed() ? Place.NOWHERE : Place.STRING;
            case PARAMETER -> Place.PARAMETER;
            case OPERATOR ->
                last.text().equals(":") ? Place.PARAMETER : isStar(last, lexed) ? Place.NOWHERE : Place.NAME;
            case PUNCTUATION -> last.is(")") || last.is("]") || last.is(";") ? Place.NOWHERE : Place.NAME;
            case NUMBER, PLACEHOLDER -> Place.NOWHERE;
            case COMMENT -> Place.NOWHERE;
        };
    }

    /** {@code 10e}, the beginning of a number that is not whole yet. */
    private static boolean isBehindNumber(List<Token> lexed) {
        Token before = lexed.size() < 2 ? null : lexed.get(lexed.size() - 2);
        return before != null && before.kind() == Token.Kind.NUMBER;
    }

    /** Whether {@code *} stands for all columns, so that it is a whole operand. */
    private static boolean isStar(Token last, List<Token> lexed) {
        if (!last.text().equals("*")) {
            return false;
        }
        for (int i = lexed.size() - 2; i >= 0; i--) {
            Token token = lexed.get(i);
            if (token.isCode()) {
                return token.is("select") || token.is(",") || token.is(".") || token.is("(") || token.is("distinct");
            }
        }
        return false;
    }

    /** The word's end behind the cursor; without anything typed before the cursor, the word behind it stays. */
    private static int end(String text, int cursor, Place place, String prefix) {
        int end = cursor;
        if (place == Place.QUOTED_NAME) {
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
            return end < text.length() && text.charAt(end) == text.charAt(cursor - prefix.length() - 1)
                    ? end + 1
                    : cursor;
        }
        if (place == Place.STRING) {
            return text.startsWith("'", cursor) ? cursor + 1 : cursor;
        }
        while (!prefix.isEmpty() && end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    Expectation expectation(List<Wish> wishes) {
        return new Expectation(start, end, prefix, SqlExpectations.isUpperCase(prefix, before), wishes);
    }
}
