package dev.dormouse.complete;

import dev.dormouse.complete.Expr.Argument;
import dev.dormouse.complete.GroovyContext.CallSite;
import dev.dormouse.complete.GroovyContext.Closure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what is before a place in Groovy: the operand there, the calls and closures around it. */
final class GroovyReader {

    /** Closures further out say nothing about the cursor. */
    private static final int MOST_CLOSURES = 12;

    /** Calls further out say nothing about an argument. */
    private static final int MOST_CALLS = 5;

    private final GroovyCode code;
    private int calls;

    /** @param code what is before the word at the cursor */
    GroovyReader(GroovyCode code) {
        this.code = code;
    }

    /** The operand whose last token that is. */
    Expr operandTo(int last) {
        int end = code.skipLinesBack(last);
        return end < 0 ? Expr.NOTHING : GroovyParser.parse(code, code.operandStart(end), end + 1);
    }

    /** All of the code as one expression; nothing if it is more than that. */
    Expr whole() {
        return GroovyParser.parse(code, 0, code.size());
    }

    GroovyContext context() {
        List<Closure> closures = new ArrayList<>();
        List<Integer> open = code.open();
        for (int i = open.size() - 1; i >= 0 && closures.size() < MOST_CLOSURES; i--) {
            int bracket = open.get(i);
            boolean lambda = code.is(bracket - 1, "->");
            if (code.is(bracket, "(")) {
                lambda(bracket).ifPresent(closures::add);
            } else if (code.is(bracket, "{") && !lambda && code.brace(bracket) == GroovyCode.Brace.CLOSURE) {
                closures.add(closure(bracket, i));
            }
        }
        int bracket = code.innermost();
        Optional<CallSite> call = code.is(bracket, "(") ? callSite(bracket, code.size()) : command();
        return new GroovyContext(code, closures, GroovyLocals.within(code, 0, code.size(), 0), call, false);
    }

    /** Java's lambda that is the last argument so far: {@code map(t -> ⇥}, {@code each((a, b) -> { ⇥}. */
    private Optional<Closure> lambda(int bracket) {
        int arrow = -1;
        for (int i = bracket + 1; i < code.size(); i = code.next(i)) {
            arrow = code.is(i, ",") ? -1 : code.is(i, "->") && arrow < 0 ? i : arrow;
        }
        int last = arrow - 1;
        if (arrow < 0 || last <= bracket) {
            return Optional.empty();
        }
        int begin = code.is(last, ")") ? code.partner(last) : last;
        List<Expr.Local> parameters = code.is(last, ")")
                ? GroovyLocals.parameters(code, begin, last)
                : List.of(Expr.Local.typed(code.at(last).text(), ""));
        return Optional.of(new Closure(callSite(bracket, begin), parameters));
    }

    private Closure closure(int brace, int position) {
        int arrow = GroovyLocals.arrow(code, brace, code.size());
        List<Expr.Local> parameters = arrow < 0 ? List.of() : GroovyLocals.parameters(code, brace, arrow);
        return new Closure(given(brace, position), parameters);
    }

    /** The call that the closure is given to: behind its brackets, without any, or in them. */
    private Optional<CallSite> given(int brace, int position) {
        int before = brace - 1;
        if (code.is(before, ")") && code.partner(before) >= 0) {
            return callSite(code.partner(before), before);
        }
        if (code.isCallName(before) && !code.isNewline(before)) {
            return Optional.of(site(before, List.of(), ""));
        }
        int around = position > 0 ? code.open().get(position - 1) : -1;
        boolean argument = code.is(around, "(") && (code.is(before, ",") || before == around || code.is(before, ":"));
        return argument ? callSite(around, brace) : Optional.empty();
    }

    /** The call with that bracket, as seen from a place in it. */
    Optional<CallSite> callSite(int bracket, int until) {
        int name = bracket - 1;
        if (code.is(name, ">")) {
            name = Math.max(-1, code.genericStart(name) - 1);
        }
        if (!code.isCallName(name)) {
            return Optional.empty();
        }
        List<Argument> all = GroovyLiterals.arguments(code, bracket + 1, until, 1);
        int last = lastComma(bracket, until);
        boolean named = code.is(last + 2, ":") && last + 2 < until;
        boolean begun = last + 1 < until;
        List<Argument> before = begun && !code.isClose(until) && !all.isEmpty() ? all.subList(0, all.size() - 1) : all;
        return Optional.of(site(name, before, named ? code.at(last + 1).text() : ""));
    }

    /** The last comma between the arguments, or the bracket itself. */
    private int lastComma(int bracket, int until) {
        int last = bracket;
        for (int i = bracket + 1; i < until; i = code.next(i)) {
            last = code.is(i, ",") ? i : last;
        }
        while (code.isNewline(last + 1)) {
            last++;
        }
        return last;
    }

    private CallSite site(int name, List<Argument> before, String key) {
        int start = name;
        while (code.isDot(start - 1) && code.isWord(start - 2)) {
            start -= 2;
        }
        if (code.is(start - 1, "new")) {
            return new CallSite(Optional.empty(), code.text(start, name), true, before, key, around(start - 1));
        }
        Optional<Expr> target = code.isDot(code.skipLinesBack(name - 1))
                ? Optional.of(operandTo(code.skipLinesBack(name - 1) - 1))
                : Optional.empty();
        return new CallSite(target, code.at(name).text(), false, before, key, around(code.operandStart(name)));
    }

    /** The call whose argument begins there. */
    private Optional<CallSite> around(int begin) {
        int bracket = begin - 1;
        while (bracket >= 0 && !code.is(bracket, "(") && !code.is(bracket, "{")) {
            bracket = code.isClose(bracket) && code.partner(bracket) >= 0 ? code.partner(bracket) - 1 : bracket - 1;
        }
        boolean first = code.is(begin - 1, "(") || code.is(begin - 1, ",");
        if (!first || !code.is(bracket, "(") || calls >= MOST_CALLS) {
            return Optional.empty();
        }
        calls++;
        try {
            return callSite(bracket, begin);
        } finally {
            calls--;
        }
    }

    /** {@code save ⇥}, {@code println a, ⇥}: a call without brackets. */
    private Optional<CallSite> command() {
        int last = code.size() - 1;
        boolean name = code.isCallName(last) && !code.at(last).is("new");
        return name ? Optional.of(site(last, List.of(), "")) : Optional.empty();
    }
}
