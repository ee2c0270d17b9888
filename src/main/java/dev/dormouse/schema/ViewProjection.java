package dev.dormouse.schema;

import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import dev.dormouse.dialect.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a view's definition says if it shows the rows of one relation, each once at most: a plain list of columns and
 * expressions, one relation, at will a condition, an order, a limit. Anything else is no projection.
 *
 * @param source the relation's name, with its schema in front if the text has it
 * @param columns the names that the source's columns have in the text, in the view's order; {@code *} for all, empty for what is
 *     not simply a column
 */
record ViewProjection(List<Name> source, List<Optional<Name>> columns) {

    /** A name in the text. */
    record Name(String text, boolean quoted) {

        static final Name ALL = new Name("*", true);

        boolean means(String exact) {
            return quoted ? text.equals(exact) : text.equalsIgnoreCase(exact);
        }
    }

    private static final Set<String> AFTER_SOURCE = Set.of("where", "order", "limit", "offset", "fetch", "with", "for");

    private static final Set<String> FORBIDDEN =
            Set.of("group", "having", "union", "intersect", "except", "minus", "join", "values", "procedure");

    static Optional<ViewProjection> parse(String definition, LexicalRules rules) {
        return new Parser(SqlLexer.tokens(definition, rules).stream()
                        .filter(Token::isCode)
                        .toList())
                .parse();
    }

    private static final class Parser {

        private final List<Token> tokens;
        private int at;

        Parser(List<Token> tokens) {
            this.tokens = tokens;
        }

        Optional<ViewProjection> parse() {
            if (is("create")) {
                while (at < tokens.size() && !is("as")) {
                    at++;
                }
                at++;
            }
            if (!is("select")) {
                return Optional.empty();
            }
            at++;
            if (is("distinct") || is("all") || is("top")) {
                return Optional.empty();
            }
            List<Optional<Name>> columns = columns();
            if (!is("from")) {
                return Optional.empty();
            }
            at++;
            List<Name> source = path();
            if (source.isEmpty() || !endsWell()) {
                return Optional.empty();
            }
            return Optional.of(new ViewProjection(source, columns));
        }

        private List<Optional<Name>> columns() {
            List<Optional<Name>> columns = new ArrayList<>();
            do {
                if (is(",")) {
                    at++;
                }
                Optional<Name> column = column();
                int begin = at;
                skipItem();
                columns.add(at == begin ? column : Optional.empty());
            } while (is(","));
            return columns;
        }

        /** A column with or without another name; the cursor stands behind it. */
        private Optional<Name> column() {
            if (at < tokens.size() && tokens.get(at).text().equals("*")) {
                at++;
                return Optional.of(Name.ALL);
            }
            List<Name> path = path();
            if (path.isEmpty()) {
                return Optional.empty();
            }
            skipAlias();
            return Optional.of(path.get(path.size() - 1));
        }

        /** Up to the next comma or FROM that is not within parentheses. */
        private void skipItem() {
            int depth = 0;
            while (at < tokens.size() && (depth > 0 || !is(",") && !is("from"))) {
                depth += is("(") ? 1 : is(")") ? -1 : 0;
                at++;
            }
        }

        private void skipAlias() {
            if (is("as")) {
                at++;
                name();
            } else if (!is("from") && AFTER_SOURCE.stream().noneMatch(this::is)) {
                name();
            }
        }

        private List<Name> path() {
            List<Name> path = new ArrayList<>();
            Optional<Name> name = name();
            while (name.isPresent()) {
                path.add(name.get());
                if (!is(".")) {
                    return path;
                }
                at++;
                boolean all = at < tokens.size() && tokens.get(at).text().equals("*");
                name = all ? Optional.of(Name.ALL) : name();
                at += all ? 1 : 0;
            }
            return List.of();
        }

        private Optional<Name> name() {
            if (at == tokens.size()) {
                return Optional.empty();
            }
            Token token = tokens.get(at);
            if (token.kind() == Kind.WORD) {
                at++;
                return Optional.of(new Name(token.text(), false));
            }
            if (token.kind() == Kind.QUOTED_IDENTIFIER) {
                at++;
                String text = token.text();
                String close = text.substring(text.length() - 1);
                return Optional.of(new Name(text.substring(1, text.length() - 1).replace(close + close, close), true));
            }
            return Optional.empty();
        }

        /** Behind the source: at will another name for it, then nothing that would double or merge rows. */
        private boolean endsWell() {
            skipAlias();
            if (at < tokens.size() && !is(";") && AFTER_SOURCE.stream().noneMatch(this::is)) {
                return false;
            }
            int depth = 0;
            for (; at < tokens.size(); at++) {
                depth += is("(") ? 1 : is(")") ? -1 : 0;
                if (depth == 0 && FORBIDDEN.stream().anyMatch(this::is)) {
                    return false;
                }
            }
            return true;
        }

        private boolean is(String word) {
            return at < tokens.size() && tokens.get(at).is(word);
        }
    }
}
