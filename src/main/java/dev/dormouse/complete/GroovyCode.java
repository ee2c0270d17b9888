package dev.dormouse.complete;

import dev.dormouse.complete.GroovyToken.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Groovy in tokens without comments, with its brackets paired. It may be unfinished. */
final class GroovyCode {

    /** Words before brackets that are no calls. */
    static final Set<String> NO_CALLS = Set.of(
            "if",
            "while",
            "for",
            "switch",
            "catch",
            "return",
            "in",
            "assert",
            "synchronized",
            "throw",
            "else",
            "do",
            "try",
            "finally",
            "as",
            "instanceof",
            "case",
            "and",
            "or");

    /** Words before a name that are not its type. */
    private static final Set<String> NO_TYPES = Set.of(
            "def",
            "var",
            "final",
            "static",
            "public",
            "private",
            "protected",
            "return",
            "in",
            "as",
            "new",
            "else",
            "case",
            "import",
            "package",
            "throw",
            "assert",
            "instanceof",
            "class",
            "record",
            "enum",
            "trait",
            "interface",
            "extends",
            "implements");

    private static final Set<String> BLOCKS = Set.of("else", "try", "finally", "do", "static");
    private static final Set<String> TYPES = Set.of("class", "trait", "enum", "record", "interface");

    private final List<GroovyToken> tokens;
    private final int[] partner;
    private final List<Integer> open = new ArrayList<>();

    GroovyCode(List<GroovyToken> all) {
        tokens = all.stream().filter(t -> t.kind() != Kind.COMMENT).toList();
        partner = new int[tokens.size()];
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

    static GroovyCode of(String text) {
        return new GroovyCode(GroovyLexer.tokens(text));
    }

    int size() {
        return tokens.size();
    }

    GroovyToken at(int i) {
        return tokens.get(i);
    }

    List<GroovyToken> tokens() {
        return tokens;
    }

    boolean is(int i, String text) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(text);
    }

    boolean isWord(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isWord();
    }

    boolean isDot(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isDot();
    }

    boolean isNewline(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).kind() == Kind.NEWLINE;
    }

    boolean isString(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).kind() == Kind.STRING;
    }

    boolean isClose(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).kind() == Kind.CLOSE;
    }

    /** The other bracket; -1 if there is none. */
    int partner(int i) {
        return partner[i];
    }

    /** Brackets that are open at the end, outermost first. */
    List<Integer> open() {
        return open;
    }

    /** The innermost bracket that is open at the end; -1 if none. */
    int innermost() {
        return open.isEmpty() ? -1 : open.get(open.size() - 1);
    }

    /** Behind the token, or behind the brackets that it opens. */
    int next(int i) {
        return partner[i] > i ? partner[i] + 1 : i + 1;
    }

    int skipLines(int from) {
        int i = from;
        while (isNewline(i)) {
            i++;
        }
        return i;
    }

    int skipLinesBack(int from) {
        int i = from;
        while (isNewline(i)) {
            i--;
        }
        return i;
    }

    /** Whether nothing is between the two tokens. */
    boolean touches(int i, int next) {
        return tokens.get(i).end() == tokens.get(next).start();
    }

    boolean isCallName(int i) {
        return isWord(i) && (!NO_CALLS.contains(tokens.get(i).text()) || isDot(i - 1));
    }

    /** Where the operand begins whose last token that is. */
    int operandStart(int last) {
        int i = skipLinesBack(last);
        int start = i + 1;
        while (i >= 0) {
            start = partStart(i);
            if (isIndex(start)) {
                i = start - 1;
                continue;
            }
            int dot = skipLinesBack(start - 1);
            boolean goesOn = isDot(dot) || is(dot, "::") || is(dot, ".&") || is(dot, ".@");
            if (!goesOn) {
                break;
            }
            i = skipLinesBack(dot - 1);
            if (i < 0) {
                return start;
            }
        }
        return is(start - 1, "new") ? start - 1 : start;
    }

    private boolean isIndex(int start) {
        return is(start, "[") && start > 0 && tokens.get(start - 1).endsOperand() && touches(start - 1, start);
    }

    private int partStart(int i) {
        if (isString(i)) {
            int first = i;
            while (isClose(first - 1) && partner[first - 1] >= 0 && is(partner[first - 1], "${")) {
                first = partner[first - 1] - 1;
            }
            return Math.max(0, first);
        }
        if (!isClose(i) || partner[i] < 0) {
            return i;
        }
        int begin = partner[i];
        int before = begin - 1;
        if (is(i, "]")) {
            return begin;
        }
        if (is(i, "}") && is(before, ")") && partner[before] > 0) {
            begin = partner[before];
            before = begin - 1;
        }
        if (is(begin, "(") && is(before, ">")) {
            int generic = genericStart(before);
            before = generic > 0 ? generic - 1 : before;
        }
        return isCallName(before) ? before : begin;
    }

    /** The index of the {@code <} that belongs to the {@code >} there; -1 if it is none of types. */
    int genericStart(int close) {
        int depth = 0;
        for (int i = close; i >= 0; i--) {
            String text = tokens.get(i).text();
            if (text.equals(">") || text.equals(">>")) {
                depth += text.length();
            } else if (text.equals("<")) {
                depth--;
                if (depth <= 0) {
                    return i;
                }
            } else if (!tokens.get(i).isWord()
                    && !Set.of(",", ".", "?", "[", "]").contains(text)) {
                return -1;
            }
        }
        return -1;
    }

    /** The name of the type that is declared before the name there; empty if none is. */
    String typeBefore(int name) {
        int last = name - 1;
        if (last < 0 || isNewline(last)) {
            return "";
        }
        int i = last;
        while (is(i, "]") && is(i - 1, "[")) {
            i -= 2;
        }
        if (is(i, ">") || is(i, ">>")) {
            i = genericStart(i) - 1;
        }
        if (!isWord(i)) {
            return "";
        }
        while (is(i - 1, ".") && isWord(i - 2)) {
            i -= 2;
        }
        if (NO_TYPES.contains(tokens.get(i).text()) || isDot(i - 1)) {
            return "";
        }
        return text(i, last);
    }

    /** The tokens from one to another, as they are written, without spaces. */
    String text(int from, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= last; i++) {
            text.append(tokens.get(i).text());
        }
        return text.toString();
    }

    /** Whether a statement ends before this token. */
    boolean endsStatement(int i) {
        if (i >= tokens.size()) {
            return true;
        }
        GroovyToken token = tokens.get(i);
        if (token.kind() == Kind.NEWLINE) {
            int next = skipLines(i);
            return !isDot(next) && !is(next, "::") && !is(next, "?:") && !is(next, "&&") && !is(next, "||");
        }
        return token.is(";") || token.kind() == Kind.CLOSE;
    }

    /** What a brace is for. */
    enum Brace {
        CLOSURE,
        /** Of an {@code if}, a loop, a method. */
        BLOCK,
        TYPE,
        /** <code>${</code> */
        TEXT
    }

    Brace brace(int brace) {
        if (is(brace, "${")) {
            return Brace.TEXT;
        }
        int before = brace - 1;
        if (is(before, ")") && partner[before] >= 0) {
            int name = partner[before] - 1;
            boolean head = isWord(name)
                    && !isDot(name - 1)
                    && NO_CALLS.contains(tokens.get(name).text());
            return head || isMethod(name) ? Brace.BLOCK : isTypeHead(name) ? Brace.TYPE : Brace.CLOSURE;
        }
        if (isWord(before) && BLOCKS.contains(tokens.get(before).text())) {
            return Brace.BLOCK;
        }
        return isTypeHead(before) ? Brace.TYPE : Brace.CLOSURE;
    }

    /** Whether the name there is a method's that is declared: it has a type, or {@code def}. */
    boolean isMethod(int name) {
        return isWord(name)
                && (isWord(name - 1)
                                && Set.of("def", "void")
                                        .contains(tokens.get(name - 1).text())
                        || !typeBefore(name).isEmpty());
    }

    /** {@code class Point}, {@code class Point extends Shape}. */
    private boolean isTypeHead(int last) {
        for (int i = last; i > 0 && i > last - 20; i--) {
            if (!isWord(i) && !is(i, ",") && !is(i, ".") && !is(i, "<") && !is(i, ">")) {
                return false;
            }
            if (isWord(i) && isWord(i - 1) && TYPES.contains(tokens.get(i - 1).text()) && !isDot(i - 2)) {
                return true;
            }
        }
        return false;
    }
}
