package dev.dormouse.script;

import dev.dormouse.dialect.BulkCopy;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Part;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.StatementSplitter;
import dev.dormouse.dialect.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL or HQL as psql's scripts have it: lines that are commands, data behind {@code copy … from stdin;} up to a line that is only
 * {@code \.}, and a command in the place of a semicolon, as in {@code select … \gx}. What is left is the statements alone, on the lines
 * on which they were.
 */
final class SqlScript {

    /** What a text waits for whose data has not ended. */
    static final String AWAITS = "data, \\. ends it";

    /** The line that ends data. */
    static final String END = "\\.";

    private static final Pattern TAIL = Pattern.compile("(?i)\\bstdin\\b|\\\\(?:g|gx|watch)\\b");
    private static final Pattern CLIENT = Pattern.compile("(?i)\\bstdin\\b");
    private static final Pattern ENDING = Pattern.compile("\\\\(?:gx|g|G|watch)(?:\\s[^\\\\;]*)?;?\\s*$");

    /**
     * What stands behind a statement.
     *
     * @param data what it copies into the database
     * @param ending the command that stands in the place of its semicolon
     */
    record Tail(Optional<String> data, Optional<String> ending) {

        static final Tail NONE = new Tail(Optional.empty(), Optional.empty());
    }

    /** A line that is a command; the first line is 1. */
    record CommandLine(int number, String text) {}

    private final Dialect dialect;
    private final boolean commandLines;
    private final StringBuilder sql = new StringBuilder();
    private final Map<Integer, Tail> tails = new HashMap<>();
    private final List<CommandLine> commands = new ArrayList<>();
    private final List<Boolean> dataLines = new ArrayList<>();
    private int chunk;
    private boolean open;

    private SqlScript(Dialect dialect, boolean commandLines) {
        this.dialect = dialect;
        this.commandLines = commandLines;
    }

    /** Where a command begins that stands in the place of a line's end; -1 if there is none. What is before it is for others to judge. */
    static int endingOf(String text) {
        Matcher ending = ENDING.matcher(text);
        return ending.find() && ending.start() > 0 && Character.isWhitespace(text.charAt(ending.start() - 1))
                ? ending.start()
                : -1;
    }

    /** Whether it is worth a closer look: most texts have nothing of psql's in them. */
    static boolean mayHaveTails(String text) {
        return TAIL.matcher(text).find();
    }

    /** @param commandLines whether lines that begin with a backslash are commands */
    static SqlScript read(String text, Dialect dialect, boolean commandLines) {
        SqlScript script = new SqlScript(dialect, commandLines);
        if (!commandLines && !mayHaveTails(text)) {
            script.sql.append(text);
        } else {
            script.readLines(text);
        }
        return script;
    }

    private void readLines(String text) {
        boolean mayCopy = dialect.bulkCopy().isPresent() && CLIENT.matcher(text).find();
        StringBuilder data = new StringBuilder();
        int statement = -1;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            boolean isData = statement >= 0;
            dataLines.add(isData);
            if (isData && line.strip().equals(END)) {
                tails.put(statement, new Tail(Optional.of(data.toString()), Optional.empty()));
                statement = -1;
                chunk = sql.length() + 1;
            } else if (isData) {
                data.append(line).append('\n');
            } else if (commandLines && line.startsWith("\\")) {
                commands.add(new CommandLine(number, line.strip()));
            } else {
                addSql(line);
                statement = mayCopy && line.stripTrailing().endsWith(";") ? copying() : -1;
                data.setLength(0);
            }
            sql.append('\n');
        }
        sql.setLength(Math.max(0, sql.length() - 1));
        open = statement >= 0;
        // What ends with the statement itself has its data elsewhere.
        if (open && isData(number - 1)) {
            tails.put(statement, new Tail(Optional.of(withoutLastEnd(data)), Optional.empty()));
        }
    }

    /** The text's own last line end is none of the data's. */
    private static String withoutLastEnd(StringBuilder data) {
        boolean end = data.length() > 1 && data.charAt(data.length() - 2) == '\n'
                || data.toString().equals("\n");
        return end ? data.substring(0, data.length() - 1) : data.toString();
    }

    private void addSql(String line) {
        Matcher ending = ENDING.matcher(line);
        if (!ending.find() || !isCode(sql.substring(chunk) + line.substring(0, ending.start()))) {
            sql.append(line);
            return;
        }
        sql.append(line, 0, ending.start());
        Optional<Part> last = lastPart();
        last.ifPresent(part -> tails.put(
                chunk + part.start(),
                new Tail(Optional.empty(), Optional.of(ending.group().strip().replaceFirst(";$", "")))));
        sql.append(';');
        chunk = sql.length();
    }

    /** Whether what follows is neither in quotes nor in a comment. */
    private boolean isCode(String before) {
        List<Token> tokens = SqlLexer.tokens(before, dialect.lexicalRules());
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        boolean comment = last != null
                && last.kind() == Token.Kind.COMMENT
                && !last.text().endsWith("*/");
        return last == null || last.closed() && !comment;
    }

    private Optional<Part> lastPart() {
        List<Part> parts = StatementSplitter.split(sql.substring(chunk), dialect.lexicalRules());
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(parts.size() - 1));
    }

    /** Where the statement begins that the data of the next lines is for; -1 if the text so far ends with none such. */
    private int copying() {
        Optional<Part> last = lastPart().filter(Part::terminated);
        if (last.isEmpty()) {
            return -1;
        }
        int start = chunk + last.get().start();
        chunk = sql.length();
        BulkCopy copy = dialect.bulkCopy().orElseThrow();
        return copy.direction(SqlLexer.tokens(last.get().text(), dialect.lexicalRules()))
                        .equals(Optional.of(BulkCopy.Direction.FROM_CLIENT))
                ? start
                : -1;
    }

    /** The statements alone. */
    String sql() {
        return sql.toString();
    }

    /** What stood behind the statement that begins there in {@link #sql}. */
    Tail tail(int start) {
        return tails.getOrDefault(start, Tail.NONE);
    }

    List<CommandLine> commands() {
        return commands;
    }

    /** Whether its data has not ended yet. */
    boolean awaitsData() {
        return open;
    }

    /** Whether a line, the first being 0, is data, or the end of it. */
    boolean isData(int line) {
        return line < dataLines.size() && dataLines.get(line);
    }
}
