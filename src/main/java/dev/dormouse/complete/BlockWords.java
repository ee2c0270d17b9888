package dev.dormouse.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words of Groovy that are told by what is before them: {@code if (…) { … } else}, {@code class P extends}. */
final class BlockWords {

    private static final List<String> HANDLERS = List.of("catch", "finally");

    /** Behind an operand that is no name. */
    private static final List<String> OPERATORS = List.of("as", "in", "instanceof");

    private static final Map<String, List<String>> HEADS = Map.of(
            "class", List.of("extends", "implements"),
            "trait", List.of("extends", "implements"),
            "interface", List.of("extends"),
            "enum", List.of("implements"));

    /** Behind their brackets a statement begins. */
    private static final Set<String> LEADING = Set.of("if", "while", "for");

    private static final List<String> ANNOTATIONS = List.of(
            "Override",
            "Deprecated",
            "SuppressWarnings",
            "groovy.transform.ToString",
            "groovy.transform.EqualsAndHashCode",
            "groovy.transform.TupleConstructor",
            "groovy.transform.Canonical",
            "groovy.transform.Immutable",
            "groovy.transform.CompileStatic",
            "groovy.transform.Memoized",
            "groovy.transform.Sortable");

    private static final List<String> PRIMITIVES =
            List.of("int", "long", "double", "boolean", "void", "float", "char", "byte", "short");

    private static final List<String> MODIFIERS =
            List.of("def", "static", "final", "private", "protected", "public", "abstract", "class", "enum");

    /** Words that a class follows, and nothing else. */
    private static final Set<String> CLASSES_ONLY =
            Set.of("new", "instanceof", "extends", "implements", "throws", "catch");

    private BlockWords() {}

    /** Those that can come next, and nothing else can; none behind anything that says nothing. */
    static List<String> behind(GroovyCode code) {
        int last = code.size() - 1;
        if (code.is(last, "@")) {
            return ANNOTATIONS;
        }
        if (code.is(last, "}") && code.partner(last) > 0) {
            return block(code, code.partner(last) - 1);
        }
        return code.isWord(last) ? head(code, last) : List.of();
    }

    private static List<String> block(GroovyCode code, int head) {
        if (code.is(head, "try")) {
            return HANDLERS;
        }
        String word = bracketed(code, head).orElse("");
        return word.equals("if") ? List.of("else") : word.equals("catch") ? HANDLERS : List.of();
    }

    /** The word before the brackets that end there. */
    private static Optional<String> bracketed(GroovyCode code, int close) {
        int word = code.is(close, ")") ? code.partner(close) - 1 : -1;
        return word >= 0 && code.isWord(word) && !code.isDot(word - 1)
                ? Optional.of(code.at(word).text())
                : Optional.empty();
    }

    private static List<String> head(GroovyCode code, int name) {
        if (code.is(name - 1, "extends") && (code.is(name - 3, "class") || code.is(name - 3, "trait"))) {
            return List.of("implements");
        }
        boolean begins = code.isWord(name - 1) && !code.isDot(name - 2);
        return begins ? HEADS.getOrDefault(code.at(name - 1).text(), List.of()) : List.of();
    }

    /** Whether a statement begins behind the bracket that ends there: {@code if (…) ⇥}. */
    static boolean isLeading(GroovyCode code, int close) {
        return bracketed(code, close).filter(LEADING::contains).isPresent();
    }

    /** What can follow a whole operand, once something is typed. */
    static List<String> operators(GroovyToken operand) {
        return operand.isWord() ? List.of() : OPERATORS;
    }

    /** Types that are no classes, where one is expected; in the body of a class what else begins a member. */
    static List<String> types(GroovyCode code) {
        int last = code.size() - 1;
        int bracket = code.innermost();
        boolean classes = last >= 0 && CLASSES_ONLY.contains(code.at(last).text())
                || code.is(last, "<")
                || code.is(bracket, "(") && code.is(bracket - 1, "catch");
        if (classes) {
            return List.of();
        }
        List<String> words = new ArrayList<>(PRIMITIVES);
        if (code.is(bracket, "{") && code.brace(bracket) == GroovyCode.Brace.TYPE) {
            words.addAll(MODIFIERS);
        }
        return words;
    }
}
