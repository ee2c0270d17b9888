package dev.dormouse.complete;

import dev.dormouse.dialect.LanguageRules;
import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import dev.dormouse.result.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The first step: from a text and a cursor to the sorts of names that fit. It knows no database. */
final class Expectations {

    /** What statements mostly begin with. */
    private static final List<String> OFTEN = List.of("select", "from", "insert into", "update", "delete from", "with");

    private Expectations() {}

    static Expectation of(String text, int cursor, Lexers lexers) {
        LanguageRules.Decision decision = LanguageRules.decide(text);
        if (decision.start() > cursor) {
            return Expectation.nothing(cursor);
        }
        int start = decision.start();
        return switch (decision.language()) {
            case COMMAND ->
                text.startsWith("\\", start)
                        ? command(text.substring(start), cursor - start).shifted(start)
                        : text.startsWith("?", start)
                                ? question(text, cursor, start, lexers)
                                : Expectation.nothing(cursor);
            case SQL, HQL -> query(text, cursor, start, decision.language(), lexers);
            case GROOVY -> groovy(text, cursor, start, lexers);
        };
    }

    /** {@code ?Track}: any expression of Groovy, or a relation. */
    private static Expectation question(String text, int cursor, int start, Lexers lexers) {
        int from = start;
        while (from < cursor && (text.charAt(from) == '?' || Character.isWhitespace(text.charAt(from)))) {
            from++;
        }
        Expectation groovy = GroovyExpectations.of(text.substring(from), cursor - from, lexers);
        List<Wish> wishes = new ArrayList<>(groovy.wishes());
        if (groovy.start() == 0) {
            wishes.add(new Wish.Relations(List.of(), List.of()));
            wishes.add(new Wish.FunctionNames());
        }
        List<Name> qualifier = qualifier(SqlLexer.tokens(text.substring(from, from + groovy.start()), lexers.sql()));
        if (!qualifier.isEmpty()) {
            wishes.add(new Wish.WithoutEntity(qualifier));
        }
        return new Expectation(groovy.start(), groovy.end(), groovy.prefix(), false, wishes).shifted(from);
    }

    /** The names before the dot at the end; none if there is anything else. */
    private static List<Name> qualifier(List<Token> tokens) {
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean name = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_IDENTIFIER;
            if (i % 2 == 0 ? !name : !token.is(".")) {
                return List.of();
            }
            if (name) {
                names.add(Name.of(token));
            }
        }
        return tokens.size() % 2 == 0 ? names : List.of();
    }

    private static Expectation query(String text, int cursor, int start, Language language, Lexers lexers) {
        LexicalRules own = language == Language.HQL ? HqlExpectations.RULES : lexers.sql();
        List<Token> before = SqlLexer.tokens(text.substring(start, cursor), own);
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).is(";")) {
                int next = start + before.get(i).end();
                boolean sameLine = text.substring(next, cursor).isBlank() && text.indexOf('\n', next) < 0;
                return sameLine
                        ? Expectation.nothing(cursor)
                        : of(text.substring(next), cursor - next, lexers).shifted(next);
            }
        }
        boolean firstWord = text.substring(start, cursor).chars().allMatch(Character::isLetter);
        if (firstWord && start == blankEnd(text)) {
            return firstWord(text, cursor, start, lexers);
        }
        String statement = text.substring(start);
        Expectation expectation = language == Language.HQL
                ? HqlExpectations.of(statement, cursor - start)
                : SqlExpectations.of(statement, cursor - start, lexers.sql());
        return expectation.shifted(start);
    }

    private static Expectation groovy(String text, int cursor, int start, Lexers lexers) {
        String typed = text.substring(start, cursor);
        if (typed.chars().allMatch(Character::isLetter)) {
            return firstWord(text, cursor, start, lexers);
        }
        String[] words = typed.split("\\s+", 3);
        String first = words[0].toLowerCase(Locale.ROOT);
        if (first.equals("from") && words.length == 2 && words[1].isEmpty()) {
            return HqlExpectations.of(text.substring(start), cursor - start).shifted(start);
        }
        if (Set.of("sql", "hql").contains(first)
                && words.length == 2
                && words[1].chars().allMatch(Character::isLetter)) {
            int word = cursor - words[1].length();
            Expectation expectation = first.equals("sql")
                    ? SqlExpectations.of(text.substring(word), words[1].length(), lexers.sql())
                    : HqlExpectations.of(text.substring(word), words[1].length());
            return expectation.shifted(word);
        }
        return GroovyExpectations.of(text, cursor, lexers);
    }

    /** At the first word any language can begin. */
    private static Expectation firstWord(String text, int cursor, int start, Lexers lexers) {
        int line = text.lastIndexOf('\n', cursor - 1) + 1;
        if (start == cursor && text.substring(line, cursor).stripLeading().startsWith("--")) {
            return Expectation.nothing(cursor);
        }
        Expectation groovy = GroovyExpectations.of(text, cursor, lexers);
        List<Wish> wishes = new ArrayList<>(groovy.wishes());
        if (cursor > start) {
            wishes.add(new Wish.Keywords(OFTEN, true, Wish.Keywords.OFTEN));
            wishes.add(new Wish.Keywords(SqlWords.STATEMENTS, false, Wish.Keywords.AMONG));
            wishes.add(new Wish.Keywords(List.of("sql", "hql"), true, Wish.Keywords.AMONG));
        }
        boolean upper = SqlExpectations.isUpperCase(groovy.prefix(), List.of())
                && groovy.prefix().length() > 1;
        return new Expectation(groovy.start(), groovy.end(), groovy.prefix(), upper, wishes);
    }

    private static int blankEnd(String text) {
        int end = 0;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Expectation command(String text, int cursor) {
        List<Integer> starts = new ArrayList<>();
        char quote = 0;
        boolean inside = false;
        for (int i = 0; i < cursor; i++) {
            char c = text.charAt(i);
            if (!inside && !Character.isWhitespace(c)) {
                starts.add(i);
                inside = true;
                quote = c == '\'' || c == '"' ? c : 0;
            } else if (inside && quote != 0 ? c == quote : Character.isWhitespace(c)) {
                inside = quote != 0;
                quote = 0;
            }
        }
        int start = inside ? starts.get(starts.size() - 1) : cursor;
        if (starts.size() == 1 && inside) {
            return new Expectation(start, cursor, text.substring(1, cursor), false, List.of(new Wish.Commands()));
        }
        int commandEnd = 1;
        while (commandEnd < text.length() && !Character.isWhitespace(text.charAt(commandEnd))) {
            commandEnd++;
        }
        String prefix = text.substring(start, cursor);
        if (!prefix.isEmpty() && "'\"".indexOf(prefix.charAt(0)) >= 0) {
            prefix = prefix.substring(1);
        }
        List<String> given = new ArrayList<>();
        for (int i = 1; i < starts.size() - (inside ? 1 : 0); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : start;
            given.add(text.substring(starts.get(i), to).strip());
        }
        Wish argument = new Wish.CommandArgument(text.substring(1, commandEnd), given);
        return new Expectation(start, cursor, prefix, false, List.of(argument));
    }
}
