package dev.dormouse.session;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.StatementKind;
import dev.dormouse.dialect.StatementKinds;
import dev.dormouse.dialect.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What statements of SQL may have changed, as far as their words say. What the words do not say, as triggers do, is not in it.
 *
 * @param everything the words do not tell, so anything may be another
 * @param written the tables that were written to
 * @param calls names in small letters of functions that are not the database's own, as far as is known
 */
public record Effect(boolean everything, Set<Written> written, Set<String> calls) {

    public static final Effect NOTHING = new Effect(false, Set.of(), Set.of());
    public static final Effect EVERYTHING = new Effect(true, Set.of(), Set.of());

    /** What was done to a table's rows. */
    enum Verb {
        INSERT,
        UPDATE,
        DELETE
    }

    /** @param table its bare name in small letters */
    record Written(String table, Verb verb) {}

    /** Words of SQL that a bracket may follow. */
    private static final Set<String> NO_CALLS = Set.of(
            "all",
            "and",
            "any",
            "as",
            "between",
            "by",
            "case",
            "distinct",
            "else",
            "except",
            "exists",
            "filter",
            "from",
            "group",
            "having",
            "in",
            "intersect",
            "into",
            "join",
            "lateral",
            "like",
            "limit",
            "not",
            "offset",
            "on",
            "or",
            "over",
            "partition",
            "returning",
            "select",
            "set",
            "some",
            "then",
            "union",
            "using",
            "values",
            "when",
            "where",
            "with",
            "within");

    private static final Set<String> AFTER_TABLE = Set.of("where", "using", "returning", "limit", "order", ";");

    public Effect {
        written = Set.copyOf(written);
        calls = Set.copyOf(calls);
    }

    /** What a statement may change. */
    public static Effect of(List<Token> tokens, Dialect dialect) {
        StatementKind kind = StatementKinds.of(tokens);
        List<Token> code = tokens.stream().filter(Token::isCode).toList();
        return switch (kind) {
            case QUERY -> new Effect(false, Set.of(), calls(code, dialect));
            // Going back to a savepoint undoes what objects have sent since.
            case TRANSACTION -> word(code, 0).equals("rollback") ? EVERYTHING : NOTHING;
            case INSERT, UPDATE, DELETE -> ofWrite(code, dialect);
            default -> EVERYTHING;
        };
    }

    Effect and(Effect other) {
        if (everything || other.everything) {
            return EVERYTHING;
        }
        Set<Written> allWritten = new HashSet<>(written);
        allWritten.addAll(other.written);
        Set<String> allCalls = new HashSet<>(calls);
        allCalls.addAll(other.calls);
        return new Effect(false, allWritten, allCalls);
    }

    /** Whether all is as it was, for certain. */
    public boolean isNothing() {
        return !everything && written.isEmpty() && calls.isEmpty();
    }

    /** One table, plainly named right behind the verb; all other forms are taken for everything. */
    private static Effect ofWrite(List<Token> code, Dialect dialect) {
        String first = word(code, 0);
        int at = first.equals("update") ? 1 : 2;
        boolean plain = first.equals("update")
                || first.equals("delete") && word(code, 1).equals("from")
                || (first.equals("insert") || first.equals("replace"))
                        && word(code, 1).equals("into");
        at += word(code, at).equals("only") ? 1 : 0;
        while (word(code, at + 1).equals(".")) {
            at += 2;
        }
        if (!plain || at >= code.size() || !isName(code.get(at))) {
            return EVERYTHING;
        }
        Verb verb = verb(first, code);
        boolean alone = first.equals("insert") || first.equals("replace") || hasOneTable(code, at + 1, first);
        // Behind the table's name a bracket holds columns.
        return alone
                ? new Effect(
                        false,
                        Set.of(new Written(name(code.get(at)), verb)),
                        calls(code.subList(at + 1, code.size()), dialect))
                : EVERYTHING;
    }

    /** What takes the place of rows may do to others all that a delete does. */
    private static Verb verb(String first, List<Token> code) {
        return switch (first) {
            case "update" -> Verb.UPDATE;
            case "insert" ->
                code.stream().anyMatch(t -> t.is("conflict") || t.is("duplicate")) ? Verb.DELETE : Verb.INSERT;
            default -> Verb.DELETE;
        };
    }

    /** Whether nothing but a short name stands between the table and what is done to it. */
    private static boolean hasOneTable(List<Token> code, int behind, String first) {
        int at = behind + (word(code, behind).equals("as") ? 1 : 0);
        boolean update = first.equals("update");
        if (ends(code, at, update)) {
            return true;
        }
        return isName(code.get(at)) && ends(code, at + 1, update);
    }

    private static boolean ends(List<Token> code, int at, boolean update) {
        return update ? word(code, at).equals("set") : at >= code.size() || AFTER_TABLE.contains(word(code, at));
    }

    private static Set<String> calls(List<Token> code, Dialect dialect) {
        Set<String> calls = new HashSet<>();
        for (int i = 0; i + 1 < code.size(); i++) {
            if (code.get(i + 1).is("(") && isName(code.get(i))) {
                String name = name(code.get(i));
                if (!NO_CALLS.contains(name) && !dialect.functions().contains(name)) {
                    calls.add(name);
                }
            }
        }
        return calls;
    }

    private static boolean isName(Token token) {
        return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_IDENTIFIER;
    }

    private static String name(Token token) {
        String text = token.text();
        boolean quoted = token.kind() == Token.Kind.QUOTED_IDENTIFIER && text.length() > 2;
        return (quoted ? text.substring(1, text.length() - 1) : text).toLowerCase(Locale.ROOT);
    }

    private static String word(List<Token> code, int index) {
        return index < code.size() ? code.get(index).text().toLowerCase(Locale.ROOT) : "";
    }
}
