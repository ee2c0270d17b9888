package dev.dormouse.complete;

import dev.dormouse.complete.Chain.Sort;
import dev.dormouse.complete.Chain.Step;
import dev.dormouse.complete.GroovyContext.Closure;
import dev.dormouse.complete.GroovyContext.Local;
import dev.dormouse.complete.GroovyToken.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads expressions backwards from a place in Groovy that may be unfinished. */
final class GroovyReader {

    private static final Set<String> NO_CALLS =
            Set.of("if", "while", "for", "switch", "catch", "return", "in", "assert");
    private static final Set<String> NO_TYPES =
            Set.of("def", "var", "final", "return", "in", "as", "new", "else", "case");
    private static final int DEEPEST = 6;

    private final List<GroovyToken> tokens;
    private final int[] partner;
    private final List<Integer> open = new ArrayList<>();

    /** @param tokens those before the word at the cursor, without comments */
    GroovyReader(List<GroovyToken> tokens) {
        this.tokens = tokens;
        this.partner = new int[tokens.size()];
        Arrays.fill(partner, -1);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == Kind.OPEN) {
                open.add(i);
            } else if (tokens.get(i).kind() == Kind.CLOSE && !open.isEmpty()) {
                partner[i] = open.remove(open.size() - 1);
                partner[partner[i]] = i;
            }
        }
    }

    /** The innermost bracket that is open at the cursor; -1 if none. */
    int innermost() {
        return open.isEmpty() ? -1 : open.get(open.size() - 1);
    }

    /** The expression whose last token that is. */
    Chain chainTo(int last) {
        return read(last, 0).chain();
    }

    /** All tokens as one expression; empty if they are more than that, or nothing. */
    Optional<Chain> whole() {
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        Read read = read(tokens.size() - 1, 0);
        return read.start() == 0 ? Optional.of(read.chain()) : Optional.empty();
    }

    private record Read(Chain chain, int start) {}

    private Read read(int last, int depth) {
        LinkedList<Step> steps = new LinkedList<>();
        int i = skipLinesBack(last);
        int start = i + 1;
        while (i >= 0) {
            Step step = step(i, depth);
            steps.addFirst(step);
            start = startOf(i);
            if (step.sort() == Sort.INDEX) {
                i = start - 1;
                continue;
            }
            int dot = skipLinesBack(start - 1);
            if (dot < 0 || !tokens.get(dot).isDot() || step.sort() != Sort.NAME && step.sort() != Sort.CALL) {
                break;
            }
            i = skipLinesBack(dot - 1);
        }
        if (start > 0 && start <= tokens.size() && tokens.get(start - 1).is("new")) {
            return new Read(new Chain(constructed(steps)), start - 1);
        }
        if (steps.size() == 1
                && steps.get(0).sort() == Sort.UNKNOWN
                && start <= last
                && tokens.get(start).is("(")) {
            return new Read(inBrackets(start, last, depth), start);
        }
        if (!steps.isEmpty()
                && steps.get(0).sort() == Sort.UNKNOWN
                && tokens.get(start).is("(")
                && partner[start] > 0) {
            List<Step> all =
                    new ArrayList<>(inBrackets(start, partner[start], depth).steps());
            all.addAll(steps.subList(1, steps.size()));
            return new Read(new Chain(all), start);
        }
        return new Read(new Chain(List.copyOf(steps)), start);
    }

    /** {@code new sales.Person(…)}: all up to the call is one name. */
    private static List<Step> constructed(List<Step> steps) {
        StringBuilder name = new StringBuilder();
        int i = 0;
        for (; i < steps.size(); i++) {
            name.append(name.isEmpty() ? "" : ".").append(steps.get(i).name());
            if (steps.get(i).sort() == Sort.CALL) {
                break;
            }
        }
        List<Step> all = new ArrayList<>();
        all.add(Step.of(Sort.TYPED, name.toString()));
        all.addAll(steps.subList(Math.min(i + 1, steps.size()), steps.size()));
        return all;
    }

    private Chain inBrackets(int open, int close, int depth) {
        if (depth > DEEPEST || close - open < 2) {
            return new Chain(List.of(Step.of(Sort.UNKNOWN, "")));
        }
        if (close - open > 2 && tokens.get(close - 2).is("as")) {
            return new Chain(List.of(Step.of(Sort.TYPED, tokens.get(close - 1).text())));
        }
        Read inner = read(close - 1, depth + 1);
        return inner.start() == open + 1 ? inner.chain() : new Chain(List.of(Step.of(Sort.UNKNOWN, "")));
    }

    private int startOf(int i) {
        GroovyToken token = tokens.get(i);
        if (token.kind() != Kind.CLOSE || partner[i] < 0) {
            return i;
        }
        int begin = partner[i];
        int before = begin - 1;
        if (token.is("]")) {
            return begin;
        }
        if (token.is("}") && before >= 0 && tokens.get(before).is(")") && partner[before] > 0) {
            begin = partner[before];
            before = begin - 1;
        }
        return before >= 0 && isCallName(before) ? before : begin;
    }

    private boolean isCallName(int i) {
        return tokens.get(i).isWord() && !NO_CALLS.contains(tokens.get(i).text());
    }

    private Step step(int i, int depth) {
        GroovyToken token = tokens.get(i);
        return switch (token.kind()) {
            case WORD -> Step.of(Sort.NAME, token.text());
            case STRING -> Step.of(Sort.TEXT, "");
            case NUMBER -> Step.of(Sort.NUMBER, token.text());
            case CLOSE -> bracketed(i, depth);
            default -> Step.of(Sort.UNKNOWN, "");
        };
    }

    private Step bracketed(int i, int depth) {
        int begin = partner[i];
        if (begin < 0) {
            return Step.of(Sort.UNKNOWN, "");
        }
        if (tokens.get(i).is("]")) {
            boolean index = begin > 0
                    && tokens.get(begin - 1).endsOperand()
                    && tokens.get(begin - 1).end() == tokens.get(begin).start();
            boolean map = begin + 2 < i && tokens.get(begin + 2).is(":")
                    || begin + 2 == i && tokens.get(begin + 1).is(":");
            return Step.of(index ? Sort.INDEX : map ? Sort.MAP : Sort.LIST, "");
        }
        int start = startOf(i);
        if (start == begin) {
            return Step.of(Sort.UNKNOWN, "");
        }
        int bracket = start + 1;
        Optional<Chain> argument =
                tokens.get(bracket).is("(") && depth < DEEPEST ? firstArgument(bracket, depth) : Optional.empty();
        return new Step(Sort.CALL, tokens.get(start).text(), argument);
    }

    private Optional<Chain> firstArgument(int bracket, int depth) {
        int end = bracket + 1;
        while (end < partner[bracket] && !tokens.get(end).is(",")) {
            end = partner[end] > end ? partner[end] + 1 : end + 1;
        }
        if (end == bracket + 1) {
            return Optional.empty();
        }
        Read read = read(end - 1, depth + 1);
        return read.start() == bracket + 1 ? Optional.of(read.chain()) : Optional.empty();
    }

    private int skipLinesBack(int i) {
        int at = i;
        while (at >= 0 && tokens.get(at).kind() == Kind.NEWLINE) {
            at--;
        }
        return at;
    }

    GroovyContext context(boolean first) {
        List<Closure> closures = new ArrayList<>();
        for (int i = open.size() - 1; i >= 0; i--) {
            if (tokens.get(open.get(i)).text().equals("{")) {
                closures.add(closure(open.get(i)));
            }
        }
        int bracket = innermost();
        boolean call = bracket > 0 && tokens.get(bracket).is("(") && isCallName(bracket - 1);
        return new GroovyContext(
                closures, locals(), call ? tokens.get(bracket - 1).text() : "", first);
    }

    private Closure closure(int brace) {
        int name = brace - 1;
        if (name > 0 && tokens.get(name).is(")") && partner[name] > 0) {
            name = partner[name] - 1;
        }
        List<Local> parameters = parameters(brace);
        if (name < 0 || !isCallName(name)) {
            return new Closure(Chain.NONE, "", parameters);
        }
        boolean dotted = name > 1 && tokens.get(name - 1).isDot();
        Chain receiver = dotted ? chainTo(name - 2) : Chain.NONE;
        return new Closure(receiver, tokens.get(name).text(), parameters);
    }

    /** The names before {@code ->}; empty if there is none. */
    private List<Local> parameters(int brace) {
        List<Local> parameters = new ArrayList<>();
        for (int i = brace + 1; i < tokens.size(); i++) {
            GroovyToken token = tokens.get(i);
            if (token.is("->")) {
                return parameters;
            }
            if (!token.isWord() && !token.is(",")) {
                return List.of();
            }
            boolean ends = i + 1 < tokens.size()
                    && (tokens.get(i + 1).is(",") || tokens.get(i + 1).is("->"));
            if (token.isWord() && ends) {
                boolean typed = i > brace + 1 && tokens.get(i - 1).isWord();
                String type = typed && !NO_TYPES.contains(tokens.get(i - 1).text())
                        ? tokens.get(i - 1).text()
                        : "";
                parameters.add(new Local(token.text(), type, Optional.empty(), false));
            }
        }
        return List.of();
    }

    private List<Local> locals() {
        LinkedList<Local> locals = new LinkedList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            GroovyToken token = tokens.get(i);
            boolean dotted = i > 0 && tokens.get(i - 1).isDot();
            if (!token.isWord() || dotted) {
                continue;
            }
            if (tokens.get(i + 1).is("=")) {
                boolean typed = i > 0
                        && tokens.get(i - 1).isWord()
                        && !NO_TYPES.contains(tokens.get(i - 1).text());
                locals.addFirst(
                        new Local(token.text(), typed ? tokens.get(i - 1).text() : "", value(i + 2), false));
            } else if (tokens.get(i + 1).is("in")
                    && i > 0
                    && (tokens.get(i - 1).is("(") || tokens.get(i - 1).isWord())) {
                locals.addFirst(new Local(token.text(), "", value(i + 2), true));
            } else if (isParameter(i)) {
                locals.addFirst(new Local(token.text(), tokens.get(i - 1).text(), Optional.empty(), false));
            }
        }
        return locals;
    }

    /** {@code Track t} in a method's brackets. */
    private boolean isParameter(int i) {
        return i > 0
                && (tokens.get(i + 1).is(")") || tokens.get(i + 1).is(","))
                && tokens.get(i - 1).isWord()
                && Character.isUpperCase(tokens.get(i - 1).text().charAt(0));
    }

    /** The expression that begins there, if it can be followed to the end of its line. */
    private Optional<Chain> value(int from) {
        int end = from;
        while (end < tokens.size() && !ends(end)) {
            end = partner[end] > end ? partner[end] + 1 : end + 1;
        }
        if (end == from || end > tokens.size()) {
            return Optional.empty();
        }
        Read read = read(end - 1, 1);
        return read.start() == from ? Optional.of(read.chain()) : Optional.empty();
    }

    private boolean ends(int i) {
        GroovyToken token = tokens.get(i);
        if (token.kind() == Kind.NEWLINE) {
            return i + 1 >= tokens.size() || !tokens.get(i + 1).isDot();
        }
        return token.is(";") || token.kind() == Kind.CLOSE;
    }
}
