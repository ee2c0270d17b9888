package dev.dormouse.dialect;

import dev.dormouse.result.Language;
import java.util.Locale;
import java.util.Set;

/**
 * Tells the languages apart by how a line begins. The rules, in their order:
 *
 * <ol>
 *   <li>a backslash: a command; so is a question mark, before anything or right behind a name
 *   <li>{@code sql} or {@code hql} and a word behind it: that language, always
 *   <li>{@code begin}, {@code commit}, {@code rollback} alone: SQL; {@code next}, {@code help}, {@code quit}, {@code exit} alone: a command
 *   <li>{@code from} and a word behind it: HQL
 *   <li>a word that SQL statements begin with, unless what follows makes it a Groovy expression: SQL
 *   <li>everything else: Groovy
 * </ol>
 */
public final class LanguageRules {

    /** Words that begin an SQL statement in one of the databases. */
    public static final Set<String> STARTERS = Set.of(
            "abort",
            "alter",
            "analyze",
            "attach",
            "begin",
            "call",
            "checkpoint",
            "close",
            "cluster",
            "comment",
            "commit",
            "copy",
            "create",
            "deallocate",
            "declare",
            "delete",
            "desc",
            "describe",
            "detach",
            "discard",
            "do",
            "drop",
            "end",
            "execute",
            "explain",
            "fetch",
            "flush",
            "grant",
            "handler",
            "insert",
            "kill",
            "listen",
            "load",
            "lock",
            "merge",
            "move",
            "notify",
            "optimize",
            "pragma",
            "prepare",
            "reassign",
            "refresh",
            "reindex",
            "release",
            "rename",
            "replace",
            "reset",
            "revoke",
            "rollback",
            "savepoint",
            "security",
            "select",
            "set",
            "show",
            "start",
            "table",
            "truncate",
            "unlisten",
            "unlock",
            "update",
            "use",
            "vacuum",
            "values",
            "with");

    private static final Set<String> ALONE = Set.of("begin", "commit", "rollback");

    /** Commands that are known without their backslash, too. */
    private static final Set<String> COMMANDS = Set.of("next", "help", "quit", "exit");

    private LanguageRules() {}

    /**
     * What a line is, and where its own text begins.
     *
     * @param start offset of the statement's first character, behind spaces, comments and the prefix
     */
    public record Decision(Language language, int start) {}

    /** Decides by the beginning of the text alone; an empty text is Groovy. */
    public static Decision decide(String text) {
        int start = skipBlank(text, 0);
        if (start < text.length() && (text.charAt(start) == '\\' || text.charAt(start) == '?')) {
            return new Decision(Language.COMMAND, start);
        }
        int end = wordEnd(text, start);
        if (isQuestion(text, start, end)) {
            return new Decision(Language.COMMAND, start);
        }
        String word = text.substring(start, end).toLowerCase(Locale.ROOT);
        int next = skipBlank(text, end);
        boolean wordBehind = next > end && next < text.length() && startsWord(text, next);
        if ((word.equals("sql") || word.equals("hql"))
                && (wordBehind ? !isGroovyWord(text, next) : isQueryInBrackets(text, next))) {
            return new Decision(word.equals("sql") ? Language.SQL : Language.HQL, next);
        }
        if (isAlone(text, next) && ALONE.contains(word)) {
            return new Decision(Language.SQL, start);
        }
        if (isAlone(text, next) && COMMANDS.contains(word)) {
            return new Decision(Language.COMMAND, start);
        }
        if (word.equals("from") && wordBehind) {
            return new Decision(Language.HQL, start);
        }
        boolean sql = STARTERS.contains(word) && !continuesGroovy(text, word, end, next);
        return new Decision(sql ? Language.SQL : Language.GROOVY, start);
    }

    /** {@code Track?}, {@code track.album??}: a name, one or two question marks, and nothing more. */
    private static boolean isQuestion(String text, int start, int end) {
        int at = end;
        while (at > start && at + 1 < text.length() && text.charAt(at) == '.' && startsWord(text, at + 1)) {
            at = wordEnd(text, at + 1);
        }
        int behind = at;
        while (behind < text.length() && behind < at + 2 && text.charAt(behind) == '?') {
            behind++;
        }
        return at > start && behind > at && isAlone(text, skipBlank(text, behind));
    }

    /** {@code select(…)}, {@code update = …}, {@code values.each}, {@code with { }}, {@code x -> …}: not SQL. */
    private static boolean continuesGroovy(String text, String word, int end, int next) {
        if (end < text.length() && ".[".indexOf(text.charAt(end)) >= 0) {
            return true;
        }
        if (end < text.length() && text.charAt(end) == '(') {
            return !word.equals("values") && !word.equals("with");
        }
        if (next >= text.length()) {
            return false;
        }
        char c = text.charAt(next);
        return c == '{'
                || c == '='
                || c == '.'
                || c == '?'
                || text.startsWith("->", next)
                || text.startsWith("+=", next);
    }

    private static boolean isAlone(String text, int next) {
        return next >= text.length() || text.charAt(next) == ';' && skipBlank(text, next + 1) >= text.length();
    }

    /** {@code (select 1) union …}: the brackets of a call hold no such words. */
    private static boolean isQueryInBrackets(String text, int next) {
        int at = next;
        while (at < text.length() && text.charAt(at) == '(') {
            at = skipBlank(text, at + 1);
        }
        int end = wordEnd(text, at);
        int behind = skipBlank(text, end);
        return at > next
                && Set.of("select", "with", "values", "table", "from")
                        .contains(text.substring(at, end).toLowerCase(Locale.ROOT))
                && behind > end
                && behind < text.length()
                && !continuesGroovy(text, "", end, behind);
    }

    /** Words that stand between two expressions in Groovy, so that what is before them is no prefix. */
    private static boolean isGroovyWord(String text, int start) {
        return Set.of("in", "instanceof", "as").contains(text.substring(start, wordEnd(text, start)));
    }

    private static boolean startsWord(String text, int at) {
        return Character.isLetter(text.charAt(at)) || text.charAt(at) == '_';
    }

    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    /** Behind white space and the comments that SQL and Groovy share or own: {@code --}, {@code //}, {@code /* *}{@code /}. */
    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("--", at) || text.startsWith("//", at) || at == 0 && text.startsWith("#!")) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end + 1;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                at = end < 0 ? text.length() : end + 2;
            } else {
                break;
            }
        }
        return at;
    }
}
