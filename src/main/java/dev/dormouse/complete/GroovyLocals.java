package dev.dormouse.complete;

import dev.dormouse.complete.Expr.Local;
import dev.dormouse.complete.Expr.Pick;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables and methods that a text itself declares. */
final class GroovyLocals {

    private static final Set<String> HEADS = Set.of("if", "for", "while", "switch", "catch");

    private final GroovyCode code;
    private final int depth;
    private final LinkedList<Local> found = new LinkedList<>();
    private Local narrowed;

    /**
     * A method of the text.
     *
     * @param type what it is declared to return; empty for {@code def}
     * @param from where its body begins
     * @param to where that ends
     */
    record Declared(String name, String type, List<Local> parameters, int from, int to) {}

    private GroovyLocals(GroovyCode code, int depth) {
        this.code = code;
        this.depth = depth;
    }

    /** Those that can be seen at the end of a piece of code, latest first: what is in closed braces cannot. */
    static List<Local> within(GroovyCode code, int from, int to, int depth) {
        GroovyLocals locals = new GroovyLocals(code, depth);
        int i = from;
        while (i < to) {
            i = locals.read(i, to);
        }
        return List.copyOf(locals.found);
    }

    private int read(int i, int to) {
        if (code.is(i, "{") && code.partner(i) > i) {
            return code.partner(i) + 1;
        }
        int behindHead = behindHead(i, to);
        if (behindHead > 0) {
            return behindHead;
        }
        if (code.is(i, "(") && code.partner(i) > i && code.is(code.partner(i) + 1, "=")) {
            parts(i, code.partner(i));
            return code.partner(i) + 1;
        }
        if (code.isWord(i) && !code.isDot(i - 1)) {
            entry(i);
            name(i, to);
            label(i);
        }
        return i + 1;
    }

    /** {@code m.name = …}, {@code m['name'] = …}: one more key of a map that the text makes. */
    private void entry(int i) {
        boolean dotted = code.isDot(i + 1) && code.isWord(i + 2) && code.is(i + 3, "=");
        boolean quoted = code.is(i + 1, "[") && code.isString(i + 2) && code.is(i + 3, "]") && code.is(i + 4, "=");
        if (!dotted && !quoted) {
            return;
        }
        String name = code.at(i).text();
        Optional<String> key = dotted
                ? Optional.of(code.at(i + 2).text())
                : ExprText.literal(GroovyParser.parse(code, i + 2, i + 3, depth));
        for (Local local : found) {
            if (local.name().equals(name)) {
                if (key.isPresent() && local.value() instanceof Expr.Mapped map) {
                    Map<String, Expr> entries = new LinkedHashMap<>(map.entries());
                    entries.put(key.get(), value(dotted ? i + 4 : i + 5));
                    found.addFirst(new Local(name, local.type(), new Expr.Mapped(entries), Pick.ALL, 0));
                }
                return;
            }
        }
    }

    /** {@code switch (x) { case Track -> …}}: up to the next label it is one. */
    private void label(int i) {
        if (!code.is(i, "case") && !code.is(i, "default")) {
            return;
        }
        found.remove(narrowed);
        int brace = i - 1;
        while (brace > 0 && !code.is(brace, "{")) {
            brace = code.isClose(brace) && code.partner(brace) >= 0 ? code.partner(brace) - 1 : brace - 1;
        }
        int open = brace > 0 && code.is(brace - 1, ")") ? code.partner(brace - 1) : -1;
        boolean subject = open > 0 && code.is(open - 1, "switch") && code.isWord(open + 1) && open + 2 == brace - 1;
        boolean type = code.isWord(i + 1)
                && Character.isUpperCase(code.at(i + 1).text().charAt(0))
                && (code.is(i + 2, "->") || code.is(i + 2, ":"));
        if (subject && type && code.is(i, "case")) {
            narrowed = Local.typed(code.at(open + 1).text(), code.at(i + 1).text());
            found.addFirst(narrowed);
        }
    }

    /** Behind {@code for (…) { … }} and a whole method: what they declare is gone. */
    private int behindHead(int i, int to) {
        boolean method = code.isWord(i) && code.is(i + 1, "(") && code.isMethod(i);
        boolean head = code.isWord(i) && HEADS.contains(code.at(i).text()) && !code.isDot(i - 1);
        if ((method || head) && code.is(i + 1, "(") && code.partner(i + 1) > i) {
            int brace = code.skipLines(code.partner(i + 1) + 1);
            if (code.is(brace, "{") && code.partner(brace) > brace && code.partner(brace) < to) {
                return code.partner(brace) + 1;
            }
        }
        return -1;
    }

    private void name(int i, int to) {
        String name = code.at(i).text();
        String type = code.typeBefore(i);
        boolean declared = !type.isEmpty() || code.is(i - 1, "def") || code.is(i - 1, "var");
        if (code.is(i + 1, "=") && code.is(i - 1, ",")) {
            further(i);
        } else if (code.is(i + 1, "=")) {
            found.addFirst(new Local(name, type, value(i + 2), Pick.ALL, 0));
        } else if (code.is(i + 1, "instanceof") && code.isWord(i + 2) && !code.is(i - 1, "!")) {
            found.addFirst(Local.typed(name, code.at(i + 2).text()));
            if (code.isWord(i + 3)
                    && !Set.of("as", "in").contains(code.at(i + 3).text())) {
                found.addFirst(Local.typed(code.at(i + 3).text(), code.at(i + 2).text()));
            }
        } else if ((code.is(i + 1, "in") || code.is(i + 1, ":")) && inFor(i)) {
            found.addFirst(new Local(name, type, value(i + 2), Pick.ELEMENT, 0));
        } else if (code.is(i + 1, ")") && (type.isEmpty() || code.is(i - 2, "|")) && caught(i)) {
            found.addFirst(Local.typed(name, "Exception"));
        } else if (!type.isEmpty() && (code.is(i + 1, ")") || code.is(i + 1, ",")) && inHead(i)) {
            found.addFirst(Local.typed(name, type));
        } else if (declared && i + 1 < to && code.endsStatement(i + 1) && !code.isClose(i + 1)) {
            found.addFirst(Local.typed(name, type));
        }
    }

    /** {@code def a = 1, b = 2}: the second one and what follows it, of the first one's type. */
    private void further(int i) {
        int begin = i - 1;
        while (begin >= 0 && !code.isNewline(begin) && !code.is(begin, ";") && !code.is(begin, "{")) {
            if (code.is(begin, "(") || code.is(begin, "[")) {
                return;
            }
            begin = code.isClose(begin) && code.partner(begin) >= 0 ? code.partner(begin) - 1 : begin - 1;
        }
        int first = begin + 1;
        while (first < i && !code.is(first + 1, "=")) {
            first++;
        }
        String type = code.typeBefore(first);
        if (first < i && (!type.isEmpty() || code.is(first - 1, "def") || code.is(first - 1, "var"))) {
            found.addFirst(new Local(code.at(i).text(), type, value(i + 2), Pick.ALL, 0));
        }
    }

    private boolean inFor(int i) {
        int open = opening(i);
        return open > 0 && code.is(open - 1, "for");
    }

    /** Whether it is between the brackets of a method's declaration, or of {@code catch}. */
    private boolean inHead(int i) {
        int open = opening(i);
        return open > 0 && (code.is(open - 1, "catch") || code.isMethod(open - 1));
    }

    private boolean caught(int i) {
        int open = opening(i);
        return open > 0 && code.is(open - 1, "catch");
    }

    private int opening(int i) {
        int at = i - 1;
        while (at >= 0 && !code.is(at, "(")) {
            if (code.isClose(at) && code.partner(at) >= 0) {
                at = code.partner(at);
            } else if (code.is(at, "{") || code.is(at, "}") || code.is(at, ";")) {
                return -1;
            }
            at--;
        }
        return at;
    }

    /** {@code def (a, b) = …} */
    private void parts(int open, int close) {
        Expr value = value(close + 2);
        int position = 0;
        for (int i = open + 1; i < close; i++) {
            if (code.isWord(i) && (code.is(i + 1, ",") || i + 1 == close)) {
                found.addFirst(new Local(code.at(i).text(), code.typeBefore(i), value, Pick.PART, position++));
            }
        }
    }

    private Expr value(int from) {
        return GroovyParser.parseStatement(code, code.skipLines(from), depth);
    }

    /** The arrow behind a closure's parameters; -1 if it has none. */
    static int arrow(GroovyCode code, int open, int close) {
        for (int i = open + 1; i < close && i < open + 60; i = code.next(i)) {
            GroovyToken token = code.at(i);
            if (token.is("->")) {
                return i;
            }
            boolean fits =
                    switch (token.kind()) {
                        case WORD, NUMBER, STRING, NEWLINE, OPEN, CLOSE -> true;
                        case OPERATOR ->
                            Set.of(",", "=", "<", ">", ">>", ".", "?", "@").contains(token.text());
                        default -> false;
                    };
            if (!fits || code.is(i, "{")) {
                return -1;
            }
        }
        return -1;
    }

    /** The parameters between an opening bracket and what ends them. */
    static List<Local> parameters(GroovyCode code, int open, int end) {
        List<Local> parameters = new ArrayList<>();
        for (int i = open + 1; i < end; i = code.next(i)) {
            boolean ends = i + 1 == end || code.is(i + 1, ",") || code.is(i + 1, "=") || code.isNewline(i + 1);
            boolean isDefault = code.is(i - 1, "=");
            if (code.isWord(i) && ends && !isDefault) {
                parameters.add(Local.typed(code.at(i).text(), code.typeBefore(i)));
            }
        }
        return parameters;
    }

    /** Methods that are declared outside classes, by their names. */
    static Map<String, Declared> methods(GroovyCode code) {
        Map<String, Declared> methods = new LinkedHashMap<>();
        for (int i = 1; i + 1 < code.size(); i = code.is(i, "{") ? code.next(i) : i + 1) {
            if (!code.is(i + 1, "(") || code.partner(i + 1) < 0 || !code.isMethod(i) || code.isDot(i - 1)) {
                continue;
            }
            int close = code.partner(i + 1);
            int brace = code.skipLines(close + 1);
            if (code.is(brace, "{")) {
                int end = code.partner(brace) < 0 ? code.size() : code.partner(brace);
                methods.put(
                        code.at(i).text(),
                        new Declared(
                                code.at(i).text(), code.typeBefore(i), parameters(code, i + 1, close), brace + 1, end));
            }
        }
        return methods;
    }
}
