package dev.dormouse.complete;

import dev.dormouse.complete.Expr.Argument;
import dev.dormouse.complete.Expr.Call;
import dev.dormouse.complete.Expr.Lambda;
import dev.dormouse.complete.Expr.Local;
import dev.dormouse.complete.GroovyToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one expression of Groovy forwards. Whatever it does not understand is {@link Expr#NOTHING}; it never fails. */
final class GroovyParser {

    private static final int DEEPEST = 24;
    private static final int UNARY = 20;
    private static final Set<String> PRIMITIVES =
            Set.of("int", "long", "double", "float", "short", "byte", "char", "boolean");

    private final GroovyCode code;
    private final int to;
    private final int depth;
    private final boolean bracketed;
    private int at;

    private GroovyParser(GroovyCode code, int from, int to, int depth, boolean bracketed) {
        this.code = code;
        this.at = from;
        this.to = to;
        this.depth = depth;
        this.bracketed = bracketed;
    }

    /** The expression that is all of these tokens; {@link Expr#NOTHING} if more is there. */
    static Expr parse(GroovyCode code, int from, int to) {
        return parse(code, from, to, 0);
    }

    static Expr parse(GroovyCode code, int from, int to, int depth) {
        if (depth > DEEPEST || from >= to) {
            return Expr.NOTHING;
        }
        GroovyParser parser = new GroovyParser(code, from, to, depth, true);
        Expr expression = parser.expression(0);
        return parser.at >= to ? expression : Expr.NOTHING;
    }

    /** The expression with which a statement begins there. */
    static Expr parseStatement(GroovyCode code, int from, int depth) {
        return depth > DEEPEST ? Expr.NOTHING : new GroovyParser(code, from, code.size(), depth, false).expression(0);
    }

    private Expr expression(int least) {
        Expr left = operand();
        while (true) {
            int operator = bracketed ? code.skipLines(at) : at;
            if (operator >= to) {
                at = bracketed ? Math.max(at, operator) : at;
                return left;
            }
            GroovyToken token = code.at(operator);
            int binding = GroovyOperators.binding(token);
            if (binding < 0 || binding < least) {
                return left;
            }
            at = code.skipLines(operator + 1);
            left = joined(left, token.text(), binding);
        }
    }

    private Expr joined(Expr left, String operator, int binding) {
        switch (operator) {
            case "as" -> {
                return new Expr.Cast(type(), left);
            }
            case "instanceof", "!instanceof" -> {
                type();
                return new Expr.Truth();
            }
            case "?" -> {
                Expr first = expression(binding);
                at = code.skipLines(at);
                if (!code.is(at, ":")) {
                    return first;
                }
                at = code.skipLines(at + 1);
                return new Expr.Either(first, expression(binding));
            }
            case "?:" -> {
                return new Expr.Either(left, expression(binding));
            }
            case "=" -> {
                return expression(binding);
            }
            default -> {
                Expr right = expression(binding + 1);
                if (operator.equals("..") || operator.equals("..<")) {
                    return new Expr.Range(left);
                }
                return GroovyOperators.isTruth(operator) ? new Expr.Truth() : new Expr.Operation(operator, left, right);
            }
        }
    }

    private Expr operand() {
        if (at >= to || depth > DEEPEST) {
            at = to;
            return Expr.NOTHING;
        }
        GroovyToken token = code.at(at);
        if (token.kind() == Kind.OPERATOR) {
            if (Set.of("-", "+", "!", "~", "++", "--").contains(token.text())) {
                at++;
                Expr operand = expression(UNARY);
                return token.is("!") ? new Expr.Truth() : operand;
            }
            return Expr.NOTHING;
        }
        return suffixes(primary(token));
    }

    private Expr primary(GroovyToken token) {
        switch (token.kind()) {
            case STRING -> {
                return text();
            }
            case NUMBER -> {
                at++;
                return new Expr.Number(token.text());
            }
            case OPEN -> {
                return bracket();
            }
            case WORD -> {
                return word(token.text());
            }
            default -> {
                return Expr.NOTHING;
            }
        }
    }

    private Expr word(String word) {
        int name = at++;
        switch (word) {
            case "true", "false" -> {
                return new Expr.Truth();
            }
            case "null", "return", "if", "for", "while", "try", "throw" -> {
                return Expr.NOTHING;
            }
            case "switch" -> {
                return choice();
            }
            case "new" -> {
                return created();
            }
            default -> {
                if (code.is(at, "->")) {
                    at++;
                    return javaLambda(List.of(Local.typed(word, "")));
                }
                return called(Optional.empty(), name, false);
            }
        }
    }

    /** {@code switch (x) { case 1 -> a; default -> b }}: one of its results. */
    private Expr choice() {
        int brace = code.is(at, "(") ? code.partner(at) + 1 : -1;
        int close = brace > 0 && code.is(brace, "{") ? code.partner(brace) : -1;
        if (close < 0 || close >= to) {
            return Expr.NOTHING;
        }
        at = close + 1;
        List<Expr> results = new ArrayList<>();
        for (int i = brace + 1; i < close; i = code.next(i)) {
            boolean block = code.is(i, "->") && code.is(i + 1, "{");
            if (block && code.partner(i + 1) > 0) {
                results.add(GroovyLiterals.result(code, i + 2, code.partner(i + 1), depth + 1));
            } else if (code.is(i, "->") || code.is(i, "yield")) {
                results.add(0, parseStatement(code, i + 1, depth + 1));
            }
        }
        return results.stream().reduce(Expr.Either::new).orElse(Expr.NOTHING);
    }

    private Expr created() {
        String type = type();
        List<Expr> values = new ArrayList<>();
        if (at < to && code.is(at, "(") && code.partner(at) > at) {
            arguments().stream().filter(a -> a.name().isEmpty()).forEach(a -> values.add(a.value()));
        }
        while (at < to && (code.is(at, "(") || code.is(at, "{")) && code.partner(at) > at) {
            at = code.partner(at) + 1;
        }
        return new Expr.Create(type, values);
    }

    /** A type's name, with what is in its angle brackets. */
    private String type() {
        int from = at;
        while (at < to && code.isWord(at) && code.is(at + 1, ".") && code.isWord(at + 2)) {
            at += 2;
        }
        if (!code.isWord(at)) {
            return "";
        }
        at++;
        if (code.is(at, "<")) {
            int angle = 0;
            for (int i = at; i < to; i++) {
                String text = code.at(i).text();
                angle += text.equals("<") ? 1 : text.equals(">") ? -1 : text.equals(">>") ? -2 : 0;
                if (angle <= 0) {
                    at = i + 1;
                    break;
                }
                if (!code.isWord(i) && !Set.of("<", ">", ",", ".", "?").contains(text)) {
                    break;
                }
            }
        }
        while (code.is(at, "[") && code.is(at + 1, "]")) {
            at += 2;
        }
        return code.text(from, Math.min(at, to) - 1);
    }

    private Expr text() {
        GroovyToken first = code.at(at);
        int begin = at++;
        StringBuilder text = new StringBuilder(first.text());
        boolean computed = false;
        boolean closed = first.closed();
        while (at < to && code.is(at, "${") && code.partner(at) > at) {
            computed = true;
            at = code.partner(at) + 1;
            closed = code.isString(at) && code.at(at).closed();
            if (code.isString(at)) {
                text.append(" ? ").append(code.at(at++).text());
            }
        }
        int quote = first.contentStart() - code.at(begin).start();
        if (!closed || text.length() < 2 * quote) {
            return new Expr.Text(Optional.empty());
        }
        String content = text.substring(quote, text.length() - quote);
        return computed ? new Expr.Template(content) : new Expr.Text(Optional.of(content));
    }

    private Expr bracket() {
        int open = at;
        int close = code.partner(open);
        if (close < 0 || close >= to) {
            at = to;
            return Expr.NOTHING;
        }
        at = close + 1;
        if (code.is(open, "{")) {
            return lambda(open, close);
        }
        if (code.is(open, "[")) {
            return GroovyLiterals.listed(code, open, close, depth);
        }
        if (code.is(at, "->")) {
            at++;
            return javaLambda(GroovyLocals.parameters(code, open, close));
        }
        return isCast(open, close) ? cast(open, close) : parse(code, open + 1, close, depth + 1);
    }

    private boolean isCast(int open, int close) {
        GroovyParser inner = new GroovyParser(code, open + 1, close, depth, true);
        String type = inner.type();
        boolean named = !type.isEmpty()
                && inner.at == close
                && (PRIMITIVES.contains(type) || Character.isUpperCase(type.charAt(type.lastIndexOf('.') + 1)));
        if (!named || at >= to) {
            return false;
        }
        GroovyToken next = code.at(at);
        return switch (next.kind()) {
            case WORD -> !Set.of("as", "in", "instanceof").contains(next.text());
            case STRING, NUMBER, OPEN -> !next.is("{");
            default -> false;
        };
    }

    private Expr cast(int open, int close) {
        String type = code.text(open + 1, close - 1);
        return new Expr.Cast(type, expression(UNARY));
    }

    private Expr javaLambda(List<Local> parameters) {
        if (code.is(at, "{") && code.partner(at) > at) {
            int open = at;
            at = code.partner(at) + 1;
            return GroovyLiterals.lambda(code, open, at - 1, parameters, depth);
        }
        Expr result = expression(0);
        return new Lambda(parameters, List::of, () -> result);
    }

    private Lambda lambda(int open, int close) {
        return GroovyLiterals.lambda(code, open, close, depth);
    }

    /** What follows an operand without a space: dots, calls, indexes. */
    private Expr suffixes(Expr first) {
        Expr expression = first;
        while (at < to) {
            int dot = code.isNewline(at) ? code.skipLines(at) : at;
            if (dot < to && (code.isDot(dot) || code.is(dot, ".@"))) {
                boolean spread = code.is(dot, "*.");
                at = code.skipLines(dot + 1);
                expression = member(expression, spread);
            } else if (dot < to && (code.is(dot, "::") || code.is(dot, ".&")) && code.isWord(dot + 1)) {
                expression = new Expr.Reference(expression, code.at(dot + 1).text());
                at = dot + 2;
            } else if (code.is(at, "[") && at > 0 && code.touches(at - 1, at) && code.partner(at) > at) {
                Expr index = GroovyLiterals.index(code, at, code.partner(at), depth);
                expression = new Expr.Subscript(expression, index);
                at = code.partner(at) + 1;
            } else if (code.is(at, "(") && code.touches(at - 1, at) && code.partner(at) > at) {
                expression = new Call(Optional.of(expression), "call", arguments(), false);
            } else if (code.is(at, "++") || code.is(at, "--")) {
                at++;
            } else {
                return expression;
            }
        }
        return expression;
    }

    private Expr member(Expr target, boolean spread) {
        if (at >= to) {
            return Expr.NOTHING;
        }
        if (code.isString(at)) {
            return text() instanceof Expr.Text text && text.value().isPresent()
                    ? new Expr.Property(target, text.value().get(), spread)
                    : Expr.NOTHING;
        }
        if (code.is(at, "<")) {
            while (at < to && !code.is(at, ">")) {
                at++;
            }
            at++;
        }
        if (!code.isWord(at)) {
            at++;
            return Expr.NOTHING;
        }
        return called(Optional.of(target), at++, spread);
    }

    /** A name, and a call of it if arguments follow. */
    private Expr called(Optional<Expr> target, int name, boolean spread) {
        String text = code.at(name).text();
        boolean brackets = at < to && code.is(at, "(") && code.partner(at) > 0 && code.partner(at) < to;
        if (brackets || isClosure(at)) {
            return new Call(target, text, arguments(), spread);
        }
        if (!bracketed && isCommandArgument(name)) {
            List<Argument> arguments = new ArrayList<>();
            do {
                at = code.skipLines(arguments.isEmpty() ? at : at + 1);
                arguments.add(new Argument("", new Nested().expression()));
            } while (code.is(at, ","));
            return new Call(target, text, arguments, spread);
        }
        return target.isPresent() ? new Expr.Property(target.get(), text, spread) : new Expr.Name(text);
    }

    /** An argument of a command is an expression of its own, on the same line. */
    private final class Nested {
        Expr expression() {
            GroovyParser inner = new GroovyParser(code, at, to, depth + 1, false);
            Expr expression = inner.expression(0);
            at = Math.max(at, inner.at);
            return expression;
        }
    }

    private boolean isCommandArgument(int name) {
        if (at >= to || !code.isWord(name)) {
            return false;
        }
        GroovyToken next = code.at(at);
        return switch (next.kind()) {
            case STRING, NUMBER -> true;
            case WORD -> GroovyOperators.binding(next) < 0;
            default -> false;
        };
    }

    private boolean isClosure(int i) {
        return i < to && code.is(i, "{") && code.partner(i) > i && code.partner(i) < to;
    }

    private List<Argument> arguments() {
        List<Argument> arguments = new ArrayList<>();
        if (code.is(at, "(")) {
            int close = code.partner(at);
            arguments.addAll(GroovyLiterals.arguments(code, at + 1, close, depth));
            at = close + 1;
        }
        while (isClosure(at)) {
            int open = at;
            at = code.partner(at) + 1;
            arguments.add(new Argument("", lambda(open, at - 1)));
        }
        return arguments;
    }
}
