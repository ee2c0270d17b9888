package dev.dormouse.complete;

import dev.dormouse.complete.GroovyToken.Kind;
import dev.dormouse.result.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which language a Groovy string is in, by the method it is given to. */
final class Embedded {

    private static final Set<String> HQL = Set.of("createQuery", "createSelectionQuery", "createMutationQuery");
    private static final Set<String> SQL = Set.of(
            "rows",
            "executeUpdate",
            "executeInsert",
            "executeQuery",
            "executeLargeUpdate",
            "executePreparedQuery",
            "eachRow",
            "firstRow",
            "withBatch",
            "addBatch",
            "prepareStatement",
            "prepareCall",
            "nativeSQL",
            "createNativeQuery",
            "createNativeMutationQuery");

    /** Methods that many objects have: they take SQL where a connection or its like has them. */
    private static final Set<String> COMMON = Set.of("execute", "query", "call");

    private static final Set<String> CONNECTIONS = Set.of("sql", "db", "con", "conn", "connection", "st", "stmt");

    private Embedded() {}

    /**
     * A call that takes a statement.
     *
     * @param method the index of its name
     * @param open the index of its bracket; -1 if it has none
     * @param variables whether the shell's variables are bound to the statement's parameters
     */
    record Call(Language language, int method, int open, boolean variables) {}

    /** The language of the string that is the token of that index: {@code hql "…"}, {@code sql.rows("…")}. */
    static Optional<Language> language(List<GroovyToken> tokens, int string) {
        List<Integer> parts = parts(tokens, string);
        return call(tokens, parts.isEmpty() ? string : parts.get(0)).map(Call::language);
    }

    /** As {@link #language(List, int)}, with what is known of where brackets open: {@link #opens}. */
    static Optional<Language> language(List<GroovyToken> tokens, int string, int[] opens) {
        List<Integer> parts = parts(tokens, string);
        int first = parts.isEmpty() ? string : parts.get(0);
        int open = opens[first];
        boolean argument = open >= 0 && tokens.get(open).is("(") && begins(tokens, open, first);
        return call(tokens, first, argument ? open : -1).map(Call::language);
    }

    /** For each token the bracket that it stands in; -1 if it is in none, or behind a semicolon in it. */
    static int[] opens(List<GroovyToken> tokens) {
        int[] opens = new int[tokens.size()];
        int[] outer = new int[tokens.size() + 1];
        boolean[] ended = new boolean[tokens.size() + 1];
        int depth = 0;
        outer[0] = -1;
        for (int i = 0; i < opens.length; i++) {
            GroovyToken token = tokens.get(i);
            opens[i] = ended[depth] ? -1 : outer[depth];
            if (token.kind() == Kind.OPEN) {
                depth++;
                outer[depth] = i;
                ended[depth] = false;
            } else if (token.kind() == Kind.CLOSE) {
                depth = Math.max(0, depth - 1);
            } else if (token.is(";")) {
                ended[depth] = true;
            }
        }
        return opens;
    }

    /** The call that takes the string as its statement. */
    static Optional<Call> call(List<GroovyToken> tokens, int string) {
        return call(tokens, string, argumentsOf(tokens, string));
    }

    private static Optional<Call> call(List<GroovyToken> tokens, int string, int open) {
        int method = open >= 0 ? before(tokens, open) : before(tokens, string);
        if (method < 0
                || !tokens.get(method).isWord()
                || open < 0 && tokens.get(string - 1).kind() == Kind.NEWLINE) {
            return Optional.empty();
        }
        String name = tokens.get(method).text();
        int dot = before(tokens, method);
        if (dot < 0 || !tokens.get(dot).isDot()) {
            return switch (name) {
                case "hql" -> Optional.of(new Call(Language.HQL, method, open, true));
                case "rows" -> Optional.of(new Call(Language.SQL, method, open, true));
                case "sql" -> Optional.of(new Call(Language.SQL, method, open, false));
                default -> Optional.empty();
            };
        }
        if (HQL.contains(name)) {
            return Optional.of(new Call(Language.HQL, method, open, false));
        }
        boolean sql = SQL.contains(name) || COMMON.contains(name) && isConnection(tokens, before(tokens, dot));
        return sql ? Optional.of(new Call(Language.SQL, method, open, false)) : Optional.empty();
    }

    private static boolean isConnection(List<GroovyToken> tokens, int receiver) {
        if (receiver < 0) {
            return false;
        }
        String name = tokens.get(receiver).text().toLowerCase(Locale.ROOT);
        return CONNECTIONS.contains(name) || name.endsWith("sql") || name.endsWith("statement");
    }

    /** The bracket of the call whose first text argument the string is; -1 if there is none. */
    private static int argumentsOf(List<GroovyToken> tokens, int string) {
        int depth = 0;
        for (int i = string - 1; i >= 0; i--) {
            GroovyToken token = tokens.get(i);
            if (token.kind() == Kind.CLOSE) {
                depth++;
            } else if (token.kind() == Kind.OPEN) {
                if (depth == 0) {
                    return token.is("(") && begins(tokens, i, string) ? i : -1;
                }
                depth--;
            } else if (depth == 0 && token.is(";")) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether nothing but maps and named arguments is before the string. */
    private static boolean begins(List<GroovyToken> tokens, int open, int string) {
        int last = before(tokens, string);
        if (last == open) {
            return true;
        }
        if (!tokens.get(last).is(",")) {
            return false;
        }
        int first = open + 1;
        boolean named = first + 1 < string && tokens.get(first + 1).is(":");
        return named
                || tokens.get(first).is("[")
                || first + 1 == last && tokens.get(first).isWord();
    }

    /** The token before that one, behind comments and line ends; -1 if there is none. */
    private static int before(List<GroovyToken> tokens, int i) {
        int at = i - 1;
        while (at >= 0
                && (tokens.get(at).kind() == Kind.NEWLINE || tokens.get(at).kind() == Kind.COMMENT)) {
            at--;
        }
        return at;
    }

    /** The strings that are joined to one with this as its last, {@code "…" + "…"}: those before it, in order. */
    static List<Integer> parts(List<GroovyToken> tokens, int string) {
        List<Integer> parts = new ArrayList<>();
        int at = string;
        while (at > 0) {
            int plus = before(tokens, at);
            int last = plus < 0 || !tokens.get(plus).is("+") ? -1 : before(tokens, plus);
            if (last < 0 || tokens.get(last).kind() != Kind.STRING) {
                break;
            }
            at = firstPiece(tokens, last);
            parts.add(0, at);
        }
        return parts;
    }

    private static int firstPiece(List<GroovyToken> tokens, int piece) {
        int content = tokens.get(piece).contentStart();
        int at = piece;
        while (at > 0 && tokens.get(at).start() >= content) {
            at--;
        }
        return at;
    }

    /** The strings that are joined behind the one that ends there. */
    static List<Integer> following(List<GroovyToken> tokens, int end) {
        List<Integer> parts = new ArrayList<>();
        boolean plus = false;
        for (int i = 0; i < tokens.size(); i++) {
            GroovyToken token = tokens.get(i);
            if (token.start() < end || token.kind() == Kind.NEWLINE || token.kind() == Kind.COMMENT) {
                continue;
            }
            boolean fits = plus ? token.kind() == Kind.STRING && token.start() < token.contentStart() : token.is("+");
            if (!fits) {
                break;
            }
            if (plus) {
                parts.add(i);
            }
            plus = !plus;
        }
        return parts;
    }

    /** The parameters that the call gives: {@code name: value}, {@code [name: value]}, {@code .setParameter("name", …)}. */
    static List<String> parameters(List<GroovyToken> tokens, Call call) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        for (int i = call.method() + 1; i < tokens.size(); i++) {
            GroovyToken token = tokens.get(i);
            depth += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
            boolean ends = token.is(";") || token.kind() == Kind.NEWLINE && isEnd(tokens, i);
            if (depth < 0 || depth == 0 && ends) {
                break;
            }
            boolean key = i + 1 < tokens.size() && tokens.get(i + 1).is(":") && (depth == 1 || depth == 2);
            if (key && token.isWord()) {
                names.add(token.text());
            } else if (token.is("setParameter") || token.is("setParameterList")) {
                text(tokens, i + 2).ifPresent(names::add);
            }
        }
        return names;
    }

    private static boolean isEnd(List<GroovyToken> tokens, int line) {
        return line + 1 >= tokens.size() || !tokens.get(line + 1).isDot();
    }

    private static Optional<String> text(List<GroovyToken> tokens, int i) {
        boolean text = i < tokens.size()
                && tokens.get(i).kind() == Kind.STRING
                && tokens.get(i).text().length() > 2;
        return text
                ? Optional.of(
                        tokens.get(i).text().substring(1, tokens.get(i).text().length() - 1))
                : Optional.empty();
    }
}
