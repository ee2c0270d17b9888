package dev.dormouse.complete;

import dev.dormouse.complete.GroovyToken.Kind;
import dev.dormouse.session.Snapshot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Hints in Groovy: for the call that the cursor is in, or for the other language in the string that it is in. */
final class GroovyHints {

    private static final Set<String> NO_CALLS =
            Set.of("if", "while", "for", "switch", "catch", "return", "in", "assert", "else", "try", "do");

    private final BiFunction<String, Integer, Completion> completion;

    private final EditedGroovy edited = new EditedGroovy();

    /** Calls that are open at once in a line that somebody types, and some that were. */
    private static final int REMEMBERED = 16;

    /** A call keeps its signatures while its arguments are typed, and has them again when the calls among these are closed. */
    private final Map<String, List<Suggestion>> known = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Suggestion>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private Snapshot knownOf;

    /**
     * A bracket that is open at the cursor.
     *
     * @param token its index
     * @param argument the index of the first token behind its last comma
     */
    private record Open(int token, int commas, int argument) {}

    GroovyHints(BiFunction<String, Integer, Completion> completion) {
        this.completion = completion;
    }

    /** @param text up to the cursor; it is Groovy from {@code from} on */
    Optional<Hint> of(String text, int from, Snapshot snapshot) {
        List<GroovyToken> tokens = edited.of(text.substring(from));
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        int last = tokens.size() - 1;
        GroovyToken end = tokens.get(last);
        boolean atEnd = end.end() == text.length() - from;
        if (atEnd && end.kind() == Kind.COMMENT) {
            return Optional.empty();
        }
        if (atEnd && end.kind() == Kind.STRING && !end.closed()) {
            Optional<Hint> embedded = embedded(text.substring(from), tokens, last, snapshot);
            if (embedded.isPresent()) {
                return embedded;
            }
        }
        return call(text, from, tokens, snapshot);
    }

    private static Optional<Hint> embedded(String text, List<GroovyToken> tokens, int last, Snapshot snapshot) {
        int first = first(tokens, last);
        return Embedded.language(tokens, first)
                .flatMap(language ->
                        QueryHints.of(GroovyLiteral.at(tokens, first).masked(text), language, snapshot));
    }

    /** The token with which the string begins that the last is a part of. */
    private static int first(List<GroovyToken> tokens, int last) {
        int first = last;
        while (first > 0 && tokens.get(first).start() > tokens.get(last).contentStart()) {
            first--;
        }
        return first;
    }

    private Optional<Hint> call(String text, int from, List<GroovyToken> tokens, Snapshot snapshot) {
        for (Open open : opened(tokens)) {
            GroovyToken bracket = tokens.get(open.token());
            if (bracket.text().equals("${")) {
                return Optional.empty();
            }
            int name = open.token() - 1;
            boolean named = name >= 0
                    && tokens.get(name).isWord()
                    && !NO_CALLS.contains(tokens.get(name).text());
            if (bracket.is("(") && named) {
                int end = from + tokens.get(name).end();
                return isConstructor(tokens, name)
                        ? constructor(text.substring(0, from + bracket.end()), tokens, open, snapshot)
                        : method(text.substring(0, end), tokens.get(name).text(), open.commas(), snapshot);
            }
            if (bracket.is("{")) {
                return named
                        ? method(
                                text.substring(0, from + tokens.get(name).end()),
                                tokens.get(name).text(),
                                -1,
                                snapshot)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Innermost first. */
    private static Deque<Open> opened(List<GroovyToken> tokens) {
        Deque<Open> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            GroovyToken token = tokens.get(i);
            if (token.kind() == Kind.OPEN) {
                open.push(new Open(i, 0, i + 1));
            } else if (token.kind() == Kind.CLOSE && !open.isEmpty()) {
                open.pop();
            } else if (token.is(",") && !open.isEmpty()) {
                Open inner = open.pop();
                open.push(new Open(inner.token(), inner.commas() + 1, i + 1));
            }
        }
        return open;
    }

    private static boolean isConstructor(List<GroovyToken> tokens, int name) {
        int first = name;
        while (first > 1 && tokens.get(first - 1).isDot()) {
            first -= 2;
        }
        return first > 0 && tokens.get(first - 1).is("new");
    }

    /** The method's shapes as completion shows them; of several the first that takes so many arguments. */
    private Optional<Hint> method(String head, String name, int commas, Snapshot snapshot) {
        String bracket = commas < 0 ? name + " {" : name + "(";
        List<Suggestion> shapes = new ArrayList<>();
        for (Suggestion suggestion : suggestions(head, snapshot)) {
            if (suggestion.display().startsWith(bracket)) {
                shapes.add(suggestion);
            }
        }
        if (shapes.isEmpty()) {
            return Optional.empty();
        }
        Suggestion fitting = shapes.stream()
                .filter(s -> parameters(s.display()) > commas)
                .findFirst()
                .orElse(shapes.get(shapes.size() - 1));
        String more = shapes.size() == 1 ? "" : " (+" + (shapes.size() - 1) + ")";
        return Optional.of(Hint.of(fitting.display(), commas, fitting.description() + more));
    }

    private static int parameters(String shape) {
        int open = shape.indexOf('(');
        if (open < 0 || shape.startsWith("()", open)) {
            return 0;
        }
        return (int) shape.chars().filter(c -> c == ',').count() + 1;
    }

    /** The attributes that can be given, the one that is being given marked. */
    private Optional<Hint> constructor(String head, List<GroovyToken> tokens, Open open, Snapshot snapshot) {
        List<String> attributes = new ArrayList<>();
        int current = -1;
        String given =
                open.argument() < tokens.size() ? tokens.get(open.argument()).text() : "";
        for (Suggestion suggestion : suggestions(head, snapshot)) {
            if (suggestion.kind() == Suggestion.Kind.ATTRIBUTE
                    && suggestion.text().endsWith(":")) {
                if (suggestion.text().equals(given + ":")) {
                    current = attributes.size();
                }
                attributes.add(suggestion.text() + " " + type(suggestion.description()));
            }
        }
        String type = tokens.get(open.token() - 1).text();
        return attributes.isEmpty()
                ? Optional.empty()
                : Optional.of(Hint.of("new " + type + "(" + String.join(", ", attributes) + ")", current, ""));
    }

    /** Of a description such as {@code String, not null: its comment} the type, which begins with a capital. */
    private static String type(String description) {
        String[] parts = description.split("[,:] *");
        for (String part : parts) {
            if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
                return part;
            }
        }
        return parts[0];
    }

    private List<Suggestion> suggestions(String head, Snapshot snapshot) {
        if (knownOf != snapshot) {
            known.clear();
            knownOf = snapshot;
        }
        return known.computeIfAbsent(
                head, typed -> completion.apply(typed, typed.length()).suggestions());
    }
}
