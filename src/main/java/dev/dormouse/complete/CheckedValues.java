package dev.dormouse.complete;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import dev.dormouse.schema.DatabaseObject;
import dev.dormouse.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What columns can be by what their tables check: {@code check (status in ('new', 'sent'))}. The conditions are read from the texts
 * that databases keep of them, each when it is first asked for.
 */
final class CheckedValues {

    static final CheckedValues NONE = new CheckedValues(List.of(), null);

    private final List<DatabaseObject> checks;
    private final Dialect dialect;
    private final Map<TableName, List<DatabaseObject>> byTable = new HashMap<>();
    private final Map<TableName, Map<String, List<String>>> read = new ConcurrentHashMap<>();

    /** @param checks those of all tables; the name of each is its table's */
    CheckedValues(List<DatabaseObject> checks, Dialect dialect) {
        this.checks = checks;
        this.dialect = dialect;
        for (DatabaseObject check : checks) {
            byTable.computeIfAbsent(new TableName(check.schema(), check.name()), t -> new ArrayList<>())
                    .add(check);
        }
    }

    /** Whether it was made from these very objects. */
    boolean isOf(List<DatabaseObject> others) {
        return checks == others;
    }

    /** In their order; empty if any value may be. */
    List<String> of(TableName table, String column) {
        return byTable.isEmpty()
                ? List.of()
                : read.computeIfAbsent(table, this::read).getOrDefault(column.toLowerCase(Locale.ROOT), List.of());
    }

    private Map<String, List<String>> read(TableName table) {
        List<DatabaseObject> own = new ArrayList<>(byTable.getOrDefault(table, List.of()));
        own.addAll(byTable.getOrDefault(new TableName("", table.name()), List.of()));
        Map<String, List<String>> values = new HashMap<>();
        for (DatabaseObject check : own) {
            List<Token> code = SqlLexer.tokens(check.detail(), dialect.lexicalRules()).stream()
                    .filter(Token::isCode)
                    .toList();
            boolean whole = code.size() > 1 && code.get(0).is("create");
            if (!whole) {
                condition(code, 0, values);
            }
            for (int i = 0; whole && i < code.size(); i++) {
                if (code.get(i).is("check")) {
                    condition(code, i + 1, values);
                }
            }
        }
        return values;
    }

    /** A condition that begins there: all of the text, or what is in the brackets. */
    private static void condition(List<Token> code, int from, Map<String, List<String>> values) {
        int depth = 0;
        for (int i = from; i < code.size(); i++) {
            depth += code.get(i).is("(") ? 1 : code.get(i).is(")") ? -1 : 0;
            if (from > 0 && depth == 0) {
                return;
            }
            boolean list = code.get(i).is("in")
                    || code.get(i).is("any") && code.get(i - 1).is("=");
            boolean open = i + 1 < code.size() && code.get(i + 1).is("(");
            int name = list && open ? name(code, code.get(i).is("in") ? i - 1 : i - 2) : -1;
            List<String> listed = name < 0 ? List.of() : strings(code, i + 1);
            if (!listed.isEmpty()) {
                values.putIfAbsent(Name.of(code.get(name)).folded(), listed);
            }
        }
    }

    /** The column that ends there, though it may be cast and in brackets; -1 if it is none, or is denied. */
    private static int name(List<Token> code, int end) {
        int i = end;
        while (i > 1
                && (code.get(i).is(")")
                        || code.get(i).is("::")
                        || isName(code.get(i)) && (code.get(i - 1).is("::") || isCast(code, i)))) {
            i--;
        }
        boolean column = i >= 0 && isName(code.get(i)) && !code.get(i).is("not");
        return column ? i : -1;
    }

    /** Whether it is a further word of a type: {@code ::character varying}. */
    private static boolean isCast(List<Token> code, int i) {
        return Set.of("varying", "precision").contains(code.get(i).text().toLowerCase(Locale.ROOT));
    }

    private static boolean isName(Token token) {
        return token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_IDENTIFIER;
    }

    /** The strings in the brackets. */
    private static List<String> strings(List<Token> code, int from) {
        List<String> strings = new ArrayList<>();
        int depth = 0;
        for (int i = from; i < code.size(); i++) {
            Token token = code.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0) {
                break;
            }
            String text = token.text();
            if (token.kind() == Token.Kind.STRING && text.length() > 1 && text.startsWith("'")) {
                strings.add(text.substring(1, text.length() - 1).replace("''", "'"));
            }
        }
        return List.copyOf(strings);
    }
}
