package dev.dormouse.dialect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells from its words what a statement does. It looks through brackets, {@code explain analyze} and CTEs that write. */
public final class StatementKinds {

    private static final Map<String, StatementKind> FIRST_WORDS = Map.ofEntries(
            Map.entry("select", StatementKind.QUERY),
            Map.entry("values", StatementKind.QUERY),
            Map.entry("table", StatementKind.QUERY),
            Map.entry("show", StatementKind.QUERY),
            Map.entry("describe", StatementKind.QUERY),
            Map.entry("desc", StatementKind.QUERY),
            Map.entry("fetch", StatementKind.QUERY),
            Map.entry("help", StatementKind.QUERY),
            Map.entry("insert", StatementKind.INSERT),
            Map.entry("replace", StatementKind.INSERT),
            Map.entry("update", StatementKind.UPDATE),
            Map.entry("delete", StatementKind.DELETE),
            Map.entry("merge", StatementKind.MERGE),
            Map.entry("commit", StatementKind.TRANSACTION),
            Map.entry("end", StatementKind.TRANSACTION),
            Map.entry("rollback", StatementKind.TRANSACTION),
            Map.entry("abort", StatementKind.TRANSACTION),
            Map.entry("savepoint", StatementKind.TRANSACTION),
            Map.entry("release", StatementKind.TRANSACTION));

    private static final Set<String> DDL = Set.of(
            "create",
            "alter",
            "drop",
            "truncate",
            "comment",
            "grant",
            "revoke",
            "rename",
            "refresh",
            "reassign",
            "import");

    private static final Set<StatementKind> CHANGES =
            Set.of(StatementKind.INSERT, StatementKind.UPDATE, StatementKind.DELETE, StatementKind.MERGE);

    private StatementKinds() {}

    /** What one statement does; comments and spaces may be among its tokens. A statement without words is OTHER. */
    public static StatementKind of(List<Token> tokens) {
        List<Token> code = tokens.stream()
                .filter(Token::isCode)
                .dropWhile(token -> token.is("("))
                .toList();
        return code.isEmpty() ? StatementKind.OTHER : of(word(code, 0), code);
    }

    /** The first words that name what is done, as in {@code create table}; for messages. */
    public static String command(List<Token> tokens) {
        List<Token> code = tokens.stream().filter(Token::isCode).toList();
        String first = word(code, 0);
        if (!DDL.contains(first)) {
            return first;
        }
        return code.stream()
                .skip(1)
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .filter(Set.of(
                        "table",
                        "view",
                        "index",
                        "schema",
                        "sequence",
                        "type",
                        "domain",
                        "function",
                        "procedure",
                        "trigger",
                        "role",
                        "user",
                        "database",
                        "extension",
                        "policy",
                        "rule",
                        "event",
                        "column")::contains)
                .findFirst()
                .map(object -> first + " " + object)
                .orElse(first);
    }

    private static StatementKind of(String first, List<Token> code) {
        if (DDL.contains(first)) {
            return StatementKind.DDL;
        }
        return switch (first) {
            case "with" -> ofWith(code);
            case "select" -> ofSelect(code);
            case "explain", "analyze", "analyse" -> ofExplain(first, code);
            case "pragma" -> code.stream().anyMatch(t -> t.is("=")) ? StatementKind.OTHER : StatementKind.QUERY;
            case "begin" -> word(code, 1).equals("not") ? StatementKind.OTHER : StatementKind.TRANSACTION;
            case "start", "prepare", "set" ->
                word(code, 1).equals("transaction") ? StatementKind.TRANSACTION : StatementKind.OTHER;
            default -> FIRST_WORDS.getOrDefault(first, StatementKind.OTHER);
        };
    }

    /** {@code select … into t} makes a table; {@code into outfile} and {@code into @x} do something else. */
    private static StatementKind ofSelect(List<Token> code) {
        int depth = 0;
        for (int i = 0; i < code.size(); i++) {
            depth += code.get(i).is("(") ? 1 : code.get(i).is(")") ? -1 : 0;
            if (depth == 0 && code.get(i).is("into")) {
                boolean elsewhere = Set.of("outfile", "dumpfile").contains(word(code, i + 1))
                        || word(code, i + 1).startsWith("@");
                return elsewhere ? StatementKind.OTHER : StatementKind.DDL;
            }
        }
        return StatementKind.QUERY;
    }

    /** What stands after the CTEs decides, unless it only reads and one of them writes. */
    private static StatementKind ofWith(List<Token> code) {
        StatementKind inner = StatementKind.QUERY;
        int depth = 0;
        for (int i = 1; i < code.size(); i++) {
            Token token = code.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            StatementKind kind = FIRST_WORDS.getOrDefault(word(code, i), StatementKind.OTHER);
            boolean begins =
                    depth > 0 ? code.get(i - 1).is("(") : code.get(i - 1).is(")");
            if (!begins || token.kind() != Token.Kind.WORD) {
                continue;
            }
            if (CHANGES.contains(kind) && (depth == 0 || inner == StatementKind.QUERY)) {
                inner = kind;
            }
            if (depth == 0 && (CHANGES.contains(kind) || kind == StatementKind.QUERY)) {
                StatementKind main = token.is("select") ? ofSelect(code.subList(i, code.size())) : kind;
                return main == StatementKind.QUERY ? inner : main;
            }
        }
        return inner;
    }

    /** {@code explain} shows a plan; with {@code analyze} it runs the statement. MariaDB's {@code analyze} does so alone. */
    private static StatementKind ofExplain(String first, List<Token> code) {
        boolean runs = !first.equals("explain");
        int depth = 0;
        for (int i = 1; i < code.size(); i++) {
            Token token = code.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            String word = word(code, i);
            if (word.equals("analyze") || word.equals("analyse")) {
                runs |= !Set.of("false", "off", "0").contains(word(code, i + 1));
            } else if (depth == 0 && begins(word) && !(word.equals("table") && !first.equals("explain"))) {
                return runs ? of(code.subList(i, code.size())) : StatementKind.QUERY;
            }
        }
        return first.equals("explain") ? StatementKind.QUERY : StatementKind.OTHER;
    }

    private static boolean begins(String word) {
        return FIRST_WORDS.containsKey(word)
                || Set.of("with", "create", "execute", "declare").contains(word);
    }

    private static String word(List<Token> code, int index) {
        return index < code.size() ? code.get(index).text().toLowerCase(Locale.ROOT) : "";
    }
}
