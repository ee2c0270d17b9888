package dev.dormouse.complete;

import dev.dormouse.complete.Expr.Argument;
import dev.dormouse.complete.Expr.Lambda;
import dev.dormouse.complete.Expr.Local;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what stands in brackets: arguments, lists, maps, closures. */
final class GroovyLiterals {

    /** More elements of a literal are not looked at. */
    private static final int MOST = 60;

    private GroovyLiterals() {}

    /** What is between commas. */
    private static List<int[]> parts(GroovyCode code, int from, int to) {
        List<int[]> parts = new ArrayList<>();
        int begin = from;
        for (int i = from; i < to && parts.size() < MOST; i = code.next(i)) {
            if (code.is(i, ",")) {
                parts.add(new int[] {begin, i});
                begin = i + 1;
            }
        }
        parts.add(new int[] {begin, to});
        parts.replaceAll(p -> new int[] {Math.min(code.skipLines(p[0]), p[1]), p[1]});
        parts.removeIf(p -> p[0] >= p[1]);
        return parts;
    }

    static List<Argument> arguments(GroovyCode code, int from, int to, int depth) {
        List<Argument> arguments = new ArrayList<>();
        for (int[] part : parts(code, from, to)) {
            Optional<String> key = key(code, part);
            int begin = key.isPresent() ? code.skipLines(part[0] + 2) : part[0];
            arguments.add(new Argument(key.orElse(""), GroovyParser.parse(code, begin, part[1], depth + 1)));
        }
        return arguments;
    }

    private static Optional<String> key(GroovyCode code, int[] part) {
        if (!code.is(part[0] + 1, ":") || part[0] + 1 >= part[1]) {
            return Optional.empty();
        }
        if (code.isString(part[0])) {
            return GroovyParser.parse(code, part[0], part[0] + 1) instanceof Expr.Text text
                    ? text.value()
                    : Optional.empty();
        }
        return Optional.of(code.at(part[0]).text());
    }

    /** What is between the brackets of an index; several are a list. */
    static Expr index(GroovyCode code, int open, int close, int depth) {
        List<int[]> parts = parts(code, open + 1, close);
        return parts.size() > 1 ? new Expr.Listed(List.of()) : GroovyParser.parse(code, open + 1, close, depth + 1);
    }

    /** A list or a map. */
    static Expr listed(GroovyCode code, int open, int close, int depth) {
        List<int[]> parts = parts(code, open + 1, close);
        boolean map = close == open + 2 && code.is(open + 1, ":");
        Map<String, Expr> entries = new LinkedHashMap<>();
        List<Expr> elements = new ArrayList<>();
        for (int[] part : parts) {
            Optional<String> key = key(code, part);
            if (key.isPresent()) {
                map = true;
                entries.put(key.get(), GroovyParser.parse(code, code.skipLines(part[0] + 2), part[1], depth + 1));
            } else if (code.is(part[0], "(") && code.is(code.next(part[0]), ":")) {
                map = true;
                entries.put("", GroovyParser.parse(code, code.next(part[0]) + 1, part[1], depth + 1));
            } else if (code.is(part[0], "*")) {
                // What is spread into a list is known by any of its elements.
                Expr spread = GroovyParser.parse(code, part[0] + 1, part[1], depth + 1);
                elements.add(new Expr.Subscript(spread, new Expr.Number("0")));
            } else {
                elements.add(GroovyParser.parse(code, part[0], part[1], depth + 1));
            }
        }
        return map ? new Expr.Mapped(entries) : new Expr.Listed(elements);
    }

    static Lambda lambda(GroovyCode code, int open, int close, int depth) {
        return lambda(code, open, close, List.of(), depth);
    }

    static Lambda lambda(GroovyCode code, int open, int close, List<Local> given, int depth) {
        int arrow = GroovyLocals.arrow(code, open, close);
        List<Local> parameters = arrow < 0 ? given : GroovyLocals.parameters(code, open, arrow);
        int body = arrow < 0 ? open + 1 : arrow + 1;
        return new Lambda(
                parameters,
                () -> GroovyLocals.within(code, body, close, depth + 1),
                () -> result(code, body, close, depth + 1));
    }

    /** The last expression of a body, or the first that it returns. */
    static Expr result(GroovyCode code, int from, int to, int depth) {
        int last = -1;
        int statement = from;
        for (int i = from; i < to; i = code.next(i)) {
            if ((code.is(i, "return") || code.is(i, "yield")) && !code.isDot(i - 1)) {
                return GroovyParser.parseStatement(code, i + 1, depth + 1);
            }
            if (code.endsStatement(i)) {
                statement = i + 1;
            } else if (statement == i) {
                last = i;
            }
        }
        return last < 0 ? Expr.NOTHING : GroovyParser.parseStatement(code, declared(code, last), depth + 1);
    }

    /** Behind {@code def x =}, to the value. */
    private static int declared(GroovyCode code, int from) {
        for (int i = from; i < from + 3; i++) {
            if (code.is(i, "=") && code.isWord(i - 1)) {
                return i + 1;
            }
        }
        return from;
    }
}
