package dev.dormouse.entity;

import dev.dormouse.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a {@link Nameable}: a word, a table, columns in parentheses, a target. Odd names stand in double quotes. */
final class NameableText {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private static final Pattern TOKEN =
            Pattern.compile("\\G\\s*(?:([\\p{L}_][\\p{L}\\p{N}_$]*)|\"((?:[^\"]|\"\")*)\"|([.(),]))");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private NameableText(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (matcher.find()) {
            end = matcher.end();
            String quoted = matcher.group(2);
            tokens.add(
                    quoted != null
                            ? quoted.replace("\"\"", "\"")
                            : matcher.group(1) != null ? matcher.group(1) : "\0" + matcher.group(3));
        }
        if (end < text.strip().length()) {
            throw unreadable();
        }
    }

    static String write(String word, TableName table, List<String> columns) {
        String list = String.join(", ", columns.stream().map(NameableText::name).toList());
        return word + " " + write(table) + (columns.isEmpty() ? "" : " (" + list + ")");
    }

    static String write(TableName table) {
        return table.schema().isEmpty() ? name(table.name()) : name(table.schema()) + "." + name(table.name());
    }

    private static String name(String exact) {
        return PLAIN.matcher(exact).matches() ? exact : '"' + exact.replace("\"", "\"\"") + '"';
    }

    static Nameable parse(String text) {
        NameableText reader = new NameableText(text);
        String word = reader.next();
        TableName table = reader.table();
        Nameable read =
                switch (word) {
                    case "table" -> new Nameable.Entity(table);
                    case "variable" -> new Nameable.Variable(table);
                    case "column" -> new Nameable.Column(table, reader.columns().get(0));
                    case "reference" -> new Nameable.Reference(table, reader.columns(), reader.target());
                    case "inverse" -> new Nameable.Inverse(table, reader.columns(), reader.target());
                    case "link" -> new Nameable.Link(table, reader.columns(), reader.target());
                    default -> throw reader.unreadable();
                };
        if (reader.at < reader.tokens.size()) {
            throw reader.unreadable();
        }
        return read;
    }

    private String next() {
        if (at == tokens.size() || tokens.get(at).startsWith("\0")) {
            throw unreadable();
        }
        return tokens.get(at++);
    }

    private boolean skip(String mark) {
        boolean there = at < tokens.size() && tokens.get(at).equals("\0" + mark);
        if (there) {
            at++;
        }
        return there;
    }

    private TableName table() {
        String first = next();
        return skip(".") ? new TableName(first, next()) : new TableName("", first);
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>();
        if (!skip("(")) {
            throw unreadable();
        }
        do {
            columns.add(next());
        } while (skip(","));
        if (!skip(")")) {
            throw unreadable();
        }
        return columns;
    }

    private TableName target() {
        if (!next().equals("to")) {
            throw unreadable();
        }
        return table();
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException("not a table, column or relation: " + text);
    }
}
