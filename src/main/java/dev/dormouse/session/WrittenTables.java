package dev.dormouse.session;

import dev.dormouse.dialect.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which tables a statement writes to, as far as its words say: bare names in small letters. */
final class WrittenTables {

    private static final Set<String> BETWEEN = Set.of("table", "only", "ignore", "low_priority");

    private WrittenTables() {}

    static Set<String> of(List<Token> tokens) {
        List<Token> code = tokens.stream().filter(Token::isCode).toList();
        Set<String> written = new HashSet<>();
        for (int i = 0; i < code.size(); i++) {
            boolean named = code.get(i).is("into")
                    || code.get(i).is("update")
                    || code.get(i).is("truncate")
                    || code.get(i).is("from") && i > 0 && code.get(i - 1).is("delete");
            if (named) {
                name(code, i + 1, written);
            }
        }
        return written;
    }

    private static void name(List<Token> code, int from, Set<String> written) {
        int at = from;
        while (at < code.size() && BETWEEN.contains(code.get(at).text().toLowerCase(Locale.ROOT))) {
            at++;
        }
        while (at + 2 < code.size() && code.get(at + 1).is(".")) {
            at += 2;
        }
        if (at < code.size()) {
            String text = code.get(at).text();
            boolean quoted = code.get(at).kind() == Token.Kind.QUOTED_IDENTIFIER && text.length() > 2;
            written.add((quoted ? text.substring(1, text.length() - 1) : text).toLowerCase(Locale.ROOT));
        }
    }
}
