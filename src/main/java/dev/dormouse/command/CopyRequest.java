package dev.dormouse.command;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code \copy} was asked for.
 *
 * @param subject a table as it is written in SQL; or, in brackets, a query
 * @param columns of the table, as they are written, without their brackets; empty for all
 * @param to whether a file is written; else it is read
 * @param file as the user named it
 * @param options what stands behind it
 */
record CopyRequest(String subject, String columns, boolean to, String file, List<String> options) {

    private static final String USAGE =
            "\\copy genre to genres.csv csv header, or \\copy genre from genres.csv csv header";

    static CopyRequest of(String line) {
        List<String> words = words(line.strip().replaceFirst("^\\\\copy", ""));
        int at = 0;
        String subject = word(words, at++, "the table");
        while (words.size() > at + 1 && words.get(at).equals(".")) {
            subject += "." + words.get(at + 1);
            at += 2;
        }
        String columns = "";
        if (at < words.size() && words.get(at).startsWith("(")) {
            columns = inner(words.get(at++));
        }
        String direction = word(words, at++, "to or from").toLowerCase(Locale.ROOT);
        if (!direction.equals("to") && !direction.equals("from")) {
            throw usage("\\copy needs to or from behind the table, not " + words.get(at - 1));
        }
        String file = word(words, at++, "a file");
        boolean to = direction.equals("to");
        if (!to && subject.startsWith("(")) {
            throw usage("a file cannot be copied into a query");
        }
        return new CopyRequest(subject, columns, to, unquoted(file), words.subList(at, words.size()));
    }

    private static String word(List<String> words, int at, String what) {
        if (at >= words.size()) {
            throw usage("\\copy needs " + what);
        }
        return words.get(at);
    }

    private static ShellException usage(String message) {
        return new ShellException(Failure.usage(message).withHint(USAGE));
    }

    private static String inner(String brackets) {
        return brackets.substring(1, brackets.length() - 1).strip();
    }

    private static String unquoted(String file) {
        boolean quoted = file.length() > 1 && file.startsWith("'") && file.endsWith("'");
        return quoted ? file.substring(1, file.length() - 1).replace("''", "'") : file;
    }

    /** Words at white space and brackets; what stands in quotes or in brackets is one word with them. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = text.charAt(at) == '(' ? bracketEnd(text, at) : wordEnd(text, at);
            words.add(text.substring(at, end));
            at = end;
        }
        int last = words.size() - 1;
        if (last >= 0 && words.get(last).endsWith(";")) {
            String trimmed = words.remove(last).replaceFirst(";+$", "");
            if (!trimmed.isEmpty()) {
                words.add(trimmed);
            }
        }
        return words;
    }

    private static int wordEnd(String text, int start) {
        int at = start;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '(') {
            at = isQuote(text.charAt(at)) ? quoteEnd(text, at) : at + 1;
        }
        return at;
    }

    private static int bracketEnd(String text, int start) {
        int depth = 0;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isQuote(c)) {
                at = quoteEnd(text, at);
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at++;
            if (depth == 0) {
                return at;
            }
        }
        throw usage("a bracket is not closed");
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"' || c == '`';
    }

    private static int quoteEnd(String text, int start) {
        int end = text.indexOf(text.charAt(start), start + 1);
        if (end < 0) {
            throw usage("a quote is not closed");
        }
        return end + 1;
    }

    /** Whether the rows come from a query. */
    boolean isQuery() {
        return subject.startsWith("(");
    }

    /** A query for the rows that are written. */
    String query() {
        return isQuery() ? inner(subject) : "select " + (columns.isEmpty() ? "*" : columns) + " from " + subject;
    }

    /** As the server's own statement has it. */
    String serverSubject() {
        return subject + (columns.isEmpty() ? "" : " (" + columns + ")");
    }

    /** Whether the file's name says that it is CSV, where nothing else says what it is. */
    boolean isCsvByName() {
        return options.isEmpty() && file.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** The screen or the program's own input, where a file is not named. */
    Optional<String> stream() {
        String name = file.toLowerCase(Locale.ROOT);
        return List.of("stdin", "stdout", "pstdin", "pstdout").contains(name) ? Optional.of(name) : Optional.empty();
    }
}
