package dev.dormouse.schema;

import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lists as the catalogue queries write them into one cell. */
final class NameList {

    /** Lists of columns are written by our own queries, and so are the same everywhere. */
    private static final LexicalRules PLAIN = LexicalRules.of();

    private NameList() {}

    /** Positions, {@code "names"} and {@code 'expressions'}; a position that is not known is left out. NULL is empty. */
    static List<String> columns(String list, Map<Integer, String> names) {
        List<String> columns = new ArrayList<>();
        if (list != null && positions(list, names, columns)) {
            return columns;
        }
        columns.clear();
        for (Token token : SqlLexer.tokens(list == null ? "" : list, PLAIN)) {
            if (token.kind() == Token.Kind.NUMBER) {
                String name = names.get(Integer.valueOf(token.text()));
                if (name != null) {
                    columns.add(name);
                }
            } else if (token.kind() == Token.Kind.QUOTED_IDENTIFIER || token.kind() == Token.Kind.STRING) {
                columns.add(unquoted(token.text(), false));
            }
        }
        return columns;
    }

    /** The lists of a large schema are nearly all of positions alone. */
    private static boolean positions(String list, Map<Integer, String> names, List<String> columns) {
        int position = 0;
        for (int i = 0; i <= list.length(); i++) {
            char c = i == list.length() ? ' ' : list.charAt(i);
            if (c >= '0' && c <= '9') {
                position = position * 10 + c - '0';
            } else if (c == ' ') {
                String name = position == 0 ? null : names.get(position);
                if (name != null) {
                    columns.add(name);
                }
                position = 0;
            } else {
                return false;
            }
        }
        return true;
    }

    /** The values of string literals. NULL is empty. */
    static List<String> strings(String list, LexicalRules rules) {
        return SqlLexer.tokens(list == null ? "" : list, rules).stream()
                .filter(token -> token.kind() == Token.Kind.STRING)
                .map(token -> unquoted(token.text(), rules.backslashEscapes()))
                .toList();
    }

    private static String unquoted(String text, boolean backslashEscapes) {
        char quote = text.charAt(0);
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c == quote) {
                i++;
            } else if (c == '\\' && backslashEscapes) {
                i++;
                c = escaped(text.charAt(i));
            }
            value.append(c);
        }
        return value.toString();
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '0' -> '\0';
            case 'Z' -> '\u001A';
            default -> c;
        };
    }
}
