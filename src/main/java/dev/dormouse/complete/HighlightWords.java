package dev.dormouse.complete;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The words that highlighting knows, in small letters. */
final class HighlightWords {

    static final Set<String> SQL = words(Stream.of(
            SqlWords.STATEMENTS,
            SqlWords.AFTER_TABLE,
            SqlWords.AFTER_JOINED,
            SqlWords.AFTER_OPERAND,
            SqlWords.AFTER_CONDITION,
            SqlWords.JOINS,
            SqlWords.AFTER_ORDERED,
            SqlWords.AFTER_SET,
            SqlWords.AFTER_INTO,
            SqlWords.AFTER_VALUES,
            SqlWords.CASE,
            SqlWords.OVER,
            SqlWords.CONSTRAINTS,
            List.of("table", "view", "index", "if", "exists", "recursive", "lateral", "outer", "add", "column")));

    /** Made for whoever writes HQL: the first key of a line of SQL does not wait for it. */
    static final class Hql {

        static final Set<String> KEYWORDS = words(Stream.of(
                HqlWords.STATEMENTS,
                HqlWords.AFTER_ENTITY,
                HqlWords.AFTER_JOINED,
                HqlWords.OPERANDS,
                HqlWords.AFTER_OPERAND,
                HqlWords.AFTER_CONDITION,
                HqlWords.AFTER_SELECTED,
                HqlWords.AFTER_ORDERED,
                SqlWords.CASE,
                SqlWords.OVER,
                List.of("set", "outer", "inner", "right", "full", "distinct", "new", "values")));

        static final Set<String> FUNCTIONS = words(Stream.of(HqlWords.FUNCTIONS, HqlWords.COMMON_FUNCTIONS));

        private Hql() {}
    }

    /** As {@link Hql}. */
    static final class Groovy {

        static final Set<String> KEYWORDS = words(Stream.of(
                GroovyMembers.KEYWORDS,
                List.of(
                        "package",
                        "extends",
                        "implements",
                        "throws",
                        "trait",
                        "private",
                        "public",
                        "protected",
                        "abstract",
                        "default",
                        "finally",
                        "do",
                        "char",
                        "byte",
                        "short",
                        "float")));

        static final Set<String> SHELL = words(Stream.of(
                GroovyMembers.SHELL.stream().map(GroovyMembers.Member::name).toList()));

        private Groovy() {}
    }

    private HighlightWords() {}

    private static Set<String> words(Stream<? extends Collection<String>> phrases) {
        Set<String> words = new HashSet<>();
        phrases.flatMap(Collection::stream).forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
        words.remove("*");
        return Set.copyOf(words);
    }
}
