package dev.dormouse.complete;

import dev.dormouse.complete.GroovyToken.Kind;
import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.result.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first step for Groovy: what fits at a cursor. Other languages in its strings are read as what they are. */
final class GroovyExpectations {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

    /** Methods of a path whose arguments are its values. */
    private static final Set<String> COMPARING = Set.of("eq", "ne", "in", "notIn", "gt", "lt", "goe", "loe");

    /** Words that a new name follows. */
    private static final Set<String> NAMING =
            Set.of("def", "var", "class", "trait", "enum", "interface", "record", "package");

    /** Functions of the shell that are called without brackets. */
    private static final Set<String> COMMANDS = Set.of("save", "show", "refresh", "delete");

    /** Words that a type follows. */
    private static final Set<String> TYPE_WORDS =
            Set.of("new", "instanceof", "as", "extends", "implements", "throws", "final", "static");

    private final String text;
    private final int cursor;
    private final GroovyCode code;
    private final GroovyToken word;
    private final GroovyReader reader;
    private final GroovyToken unfinished;

    private GroovyExpectations(String text, int cursor, List<GroovyToken> lexed) {
        this.text = text;
        this.cursor = cursor;
        GroovyToken last = lexed.isEmpty() ? null : lexed.get(lexed.size() - 1);
        this.word = last != null && last.isWord() && last.end() == cursor ? last : null;
        List<GroovyToken> before = word == null ? lexed : lexed.subList(0, lexed.size() - 1);
        this.code = new GroovyCode(before);
        this.reader = new GroovyReader(code);
        this.unfinished = last != null && last.end() == cursor && isUnfinished(last) ? last : null;
    }

    private static boolean isUnfinished(GroovyToken last) {
        return !last.closed()
                || last.kind() == Kind.COMMENT && last.text().startsWith("//")
                || last.kind() == Kind.COMMENT && last.text().startsWith("#!");
    }

    static Expectation of(String text, int cursor, Lexers lexers) {
        Optional<Expectation> statement = EmbeddedStatement.expectation(
                text, cursor, lexers.sql(), lexers.groovy().apply(text));
        if (statement.isPresent()) {
            return statement.get();
        }
        GroovyExpectations expectations =
                new GroovyExpectations(text, cursor, lexers.groovy().apply(text.substring(0, cursor)));
        if (expectations.unfinished != null) {
            int dollar = expectations.dollar();
            if (dollar >= 0) {
                String opened = text.substring(0, dollar + 1) + "{" + text.substring(dollar + 1);
                return of(opened, cursor + 1, lexers).shifted(-1);
            }
            return expectations.unfinished.kind() == Kind.STRING
                    ? expectations.inString(lexers.sql())
                    : Expectation.nothing(cursor);
        }
        List<Wish> wishes = expectations.wishes();
        return wishes.isEmpty() ? Expectation.nothing(cursor) : expectations.expectation(wishes);
    }

    /** Where a <code>$name.path</code> begins whose end the cursor is in; -1 if it is in none. */
    private int dollar() {
        if (unfinished.kind() != Kind.STRING || unfinished.contentStart() > cursor) {
            return -1;
        }
        int i = cursor - 1;
        while (i >= unfinished.contentStart()
                && (Character.isLetterOrDigit(text.charAt(i)) || "._".indexOf(text.charAt(i)) >= 0)) {
            i--;
        }
        boolean named = i >= unfinished.contentStart()
                && text.charAt(i) == '$'
                && i + 1 < cursor
                && Character.isJavaIdentifierStart(text.charAt(i + 1));
        boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
        return named && !escaped && text.charAt(unfinished.contentStart() - 1) == '"' ? i : -1;
    }

    private Expectation expectation(List<Wish> wishes) {
        if (word == null) {
            return new Expectation(cursor, cursor, "", false, wishes);
        }
        int end = cursor;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        return new Expectation(word.start(), end, word.text(), false, wishes);
    }

    private List<Wish> wishes() {
        int last = code.size() - 1;
        GroovyToken before = last < 0 ? null : code.at(last);
        Optional<List<Wish>> imports = imports(last);
        if (imports.isPresent()) {
            return imports.get();
        }
        GroovyContext context = reader.context();
        boolean reference = code.is(last, "::") || code.is(last, ".&");
        if (before != null && (before.isDot() || reference)) {
            Expr target = reader.operandTo(last - 1);
            return target == Expr.NOTHING ? List.of() : List.of(new Wish.Members(target, context, reference));
        }
        if (before != null && isEnumConstant(last)) {
            return List.of();
        }
        if (isTypeExpected(last)) {
            return List.of(new Wish.Bare(context.forTypes(), Optional.empty()));
        }
        List<String> following = BlockWords.behind(code);
        if (!following.isEmpty()) {
            return List.of(new Wish.Keywords(following, true, Wish.Keywords.FIRST));
        }
        if (before != null && isNothingAfter(last)) {
            List<String> operators = BlockWords.operators(before);
            boolean none = operators.isEmpty() || isNamed(last);
            return word == null
                    ? operators(last, context)
                    : none ? List.of() : List.of(new Wish.Keywords(operators, true, Wish.Keywords.LAST));
        }
        List<Wish> wishes = new ArrayList<>();
        boolean argument = code.is(last, "(") || code.is(last, ",");
        if (argument && context.call().isPresent()) {
            wishes.add(new Wish.NamedArguments(context));
        }
        wishes.add(new Wish.Bare(context, compared(last)));
        return wishes;
    }

    /** In the closure of a query an operand is compared, and comparisons are joined. */
    private List<Wish> operators(int last, GroovyContext context) {
        boolean inQuery = code.is(code.innermost(), "{")
                && !context.closures().isEmpty()
                && GroovyNames.CONDITIONS.contains(context.closures().get(0).method());
        int start = inQuery ? code.operandStart(last) : -1;
        boolean compared = start > 0 && COMPARISONS.contains(code.at(start - 1).text());
        return start < 0 || !Character.isWhitespace(text.charAt(cursor - 1))
                ? List.of()
                : List.of(new Wish.Operators(reader.operandTo(last), context, compared));
    }

    /** In an import; empty outside. */
    private Optional<List<Wish>> imports(int last) {
        int start = last;
        while (start >= 0 && !code.isNewline(start) && !code.is(start, ";")) {
            start--;
        }
        start++;
        if (!code.is(start, "import")) {
            return Optional.empty();
        }
        boolean ofClass = code.is(start + 1, "static");
        int from = ofClass ? start + 2 : start + 1;
        boolean whole = last >= from && !code.isDot(last);
        String path = code.text(from, last - 1);
        if (whole) {
            boolean renamed = code.is(last, "*") || code.is(last, "as") || code.is(last - 1, "as");
            return Optional.of(
                    renamed ? List.of() : List.of(new Wish.Keywords(List.of("as"), true, Wish.Keywords.LAST)));
        }
        List<Wish> wishes = new ArrayList<>(List.of(new Wish.Imports(path, ofClass)));
        if (last == start) {
            wishes.add(new Wish.Keywords(List.of("static"), true, Wish.Keywords.LAST));
        }
        return Optional.of(wishes);
    }

    /** Behind a whole operand nothing comes but an operator, or the argument of a call without brackets. */
    private boolean isNothingAfter(int last) {
        GroovyToken before = code.at(last);
        if (before.isWord() && !code.isDot(last - 1) && NAMING.contains(before.text()) || before.is("@")) {
            return true;
        }
        boolean cast = before.is(")") && (isCast(last) || BlockWords.isLeading(code, last));
        boolean command = before.isWord() && !code.isDot(last - 1) && COMMANDS.contains(before.text());
        return before.endsOperand() && !cast && !command && (word == null || !before.isWord() || isDeclared(last));
    }

    /** {@code enum Size { SMALL, ⇥} */
    private boolean isEnumConstant(int last) {
        int brace = code.innermost();
        if (!code.is(brace, "{") || last != brace && !code.is(last, ",")) {
            return false;
        }
        int head = brace - 1;
        while (code.isWord(head) && !code.is(head, "enum")) {
            head--;
        }
        return code.is(head, "enum") && head < brace - 1;
    }

    /** Whether a new name follows that word. */
    private boolean isNamed(int last) {
        return code.isWord(last) && NAMING.contains(code.at(last).text());
    }

    /** {@code (Track) ⇥} */
    private boolean isCast(int close) {
        int open = code.partner(close);
        return open >= 0
                && close > open + 1
                && code.isWord(open + 1)
                && Character.isUpperCase(code.at(open + 1).text().charAt(0))
                && !code.isCallName(open - 1)
                && GroovyParser.parse(code, open + 1, close) instanceof Expr.Name;
    }

    /** Whether the word at the cursor is a new name: {@code Track t⇥}, {@code def List<Track> t⇥}. */
    private boolean isDeclared(int last) {
        boolean begins = last == 0
                || code.isNewline(last - 1)
                || code.is(last - 1, ";")
                || code.is(last - 1, "{")
                || code.is(last - 1, "(")
                || code.is(last - 1, ",")
                || code.is(last - 1, "def");
        return begins
                && code.isWord(last)
                && Character.isUpperCase(code.at(last).text().charAt(0));
    }

    private boolean isTypeExpected(int last) {
        if (last >= 0
                && code.isWord(last)
                && !code.isDot(last - 1)
                && TYPE_WORDS.contains(code.at(last).text())) {
            return true;
        }
        if (isTypeArgument(last)) {
            return true;
        }
        int bracket = code.innermost();
        boolean begins = last == bracket || code.isNewline(last) || code.is(last, ";") || code.is(last, "}");
        if (begins && code.is(bracket, "{") && code.brace(bracket) == GroovyCode.Brace.TYPE) {
            return true;
        }
        boolean head = code.is(bracket, "(") && (code.is(bracket - 1, "catch") || code.isMethod(bracket - 1));
        return head && (last == bracket || code.is(last, ","));
    }

    /** {@code Map<String, ⇥}: the angle bracket touches a type's name, which a comparison would not. */
    private boolean isTypeArgument(int last) {
        int i = last;
        while (code.isWord(i) || code.is(i, ",") || code.is(i, "?") || code.is(i, ".")) {
            i--;
        }
        return (code.is(last, "<") || code.is(last, ","))
                && code.is(i, "<")
                && code.isWord(i - 1)
                && code.touches(i - 1, i)
                && Character.isUpperCase(code.at(i - 1).text().charAt(0));
    }

    /** What the operand at the cursor is compared with, or given to. */
    private Optional<Expr> compared(int last) {
        if (last < 1) {
            return Optional.empty();
        }
        if (code.is(last, "case")) {
            return subject();
        }
        boolean sign = COMPARISONS.contains(code.at(last).text()) || code.is(last, "=");
        int bracket = code.innermost();
        boolean method = code.is(bracket, "(")
                && (last == bracket || code.is(last, ","))
                && code.isWord(bracket - 1)
                && COMPARING.contains(code.at(bracket - 1).text())
                && code.isDot(bracket - 2);
        Expr operand = sign ? reader.operandTo(last - 1) : method ? reader.operandTo(bracket - 3) : Expr.NOTHING;
        return operand == Expr.NOTHING ? Optional.empty() : Optional.of(operand);
    }

    /** What the {@code switch} around is about. */
    private Optional<Expr> subject() {
        int close = code.innermost() - 1;
        int open = code.is(close, ")") ? code.partner(close) : -1;
        return open > 0 && code.is(open - 1, "switch")
                ? Optional.of(GroovyParser.parse(code, open + 1, close))
                : Optional.empty();
    }

    /** In a string that is given to a method which takes HQL or SQL. */
    private Expectation inString(LexicalRules sqlRules) {
        int from = unfinished.contentStart();
        Optional<Language> language =
                from > cursor ? Optional.empty() : Embedded.language(code.tokens(), literal(from));
        if (language.isEmpty()) {
            return from > cursor ? Expectation.nothing(cursor) : labels(from);
        }
        int close = text.indexOf(text.charAt(from - 1), cursor);
        String inner = text.substring(from, close < 0 ? text.length() : close);
        Expectation expectation = language.get() == Language.HQL
                ? HqlExpectations.of(inner, cursor - from)
                : SqlExpectations.of(inner, cursor - from, sqlRules);
        return expectation.shifted(from);
    }

    /** In a string that something is compared with, set to, or asked for. */
    private Expectation labels(int from) {
        char quote = text.charAt(from - 1);
        int string = code.size() - 1;
        boolean plain = quote == '\'' || quote == '"' && unfinished.start() == from - 1;
        boolean triple = from > 1 && text.charAt(from - 2) == quote;
        int before = string - 1;
        if (!plain || triple || before < 1) {
            return Expectation.nothing(cursor);
        }
        GroovyReader outside = new GroovyReader(new GroovyCode(code.tokens().subList(0, string)));
        Optional<Wish> wish = keyed(before, outside, quote).or(() -> valued(before, outside, quote));
        if (wish.isEmpty()) {
            return Expectation.nothing(cursor);
        }
        int end = cursor < text.length() && text.charAt(cursor) == quote ? cursor + 1 : cursor;
        return new Expectation(from - 1, end, text.substring(from, cursor), false, List.of(wish.get()));
    }

    private Optional<Wish> keyed(int before, GroovyReader outside, char quote) {
        boolean index = code.is(before, "[") && code.at(before - 1).endsOperand() && code.touches(before - 1, before);
        boolean get = code.is(before, "(") && code.is(before - 1, "get") && code.isDot(before - 2);
        int last = index ? before - 1 : get ? before - 3 : -1;
        Expr target = last < 0 ? Expr.NOTHING : reader.operandTo(last);
        return target == Expr.NOTHING ? Optional.empty() : Optional.of(new Wish.Keys(target, outside.context(), quote));
    }

    private Optional<Wish> valued(int before, GroovyReader outside, char quote) {
        GroovyToken sign = code.at(before);
        int bracket = code.innermost();
        int value = -1;
        if (COMPARISONS.contains(sign.text()) || sign.is("=")) {
            value = before - 1;
        } else if (bracket > 1 && (before == bracket || sign.is(","))) {
            boolean method = COMPARING.contains(code.at(bracket - 1).text()) && code.isDot(bracket - 2);
            value = method ? bracket - 3 : code.is(bracket - 1, "in") ? bracket - 2 : -1;
        }
        GroovyContext context = outside.context();
        if (sign.is(":") && context.call().filter(c -> !c.key().isEmpty()).isPresent()) {
            return GivenTo.attribute(context.call().get()).map(v -> new Wish.ValueLabels(v, context, false, quote));
        }
        Expr expression = value < 0 ? Expr.NOTHING : reader.operandTo(value);
        return expression == Expr.NOTHING
                ? Optional.empty()
                : Optional.of(new Wish.ValueLabels(expression, context, !sign.is("="), quote));
    }

    /** The index of the token with which the literal begins whose text begins there. */
    private int literal(int contentStart) {
        int i = code.size() - 1;
        while (i > 0 && code.at(i).end() > contentStart && code.at(i).start() >= contentStart) {
            i--;
        }
        return i;
    }
}
