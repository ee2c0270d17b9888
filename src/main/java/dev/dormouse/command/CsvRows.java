package dev.dormouse.command;

import dev.dormouse.eval.TextRows;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of a CSV file in UTF-8, read as PostgreSQL reads it. What is written without quotes as NULL is written, is NULL. */
final class CsvRows implements TextRows {

    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Reader in;
    private final String nullText;
    private final StringBuilder cell = new StringBuilder();
    private long line = 1;
    private int next;
    private boolean begun;
    private boolean quoted;

    CsvRows(InputStream in, String nullText) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.nullText = nullText;
    }

    @Override
    public Optional<Row> next() {
        try {
            if (!begun) {
                begun = true;
                next = in.read();
                next = next == BYTE_ORDER_MARK ? in.read() : next;
            }
            return next == END ? Optional.empty() : Optional.of(row());
        } catch (IOException e) {
            throw new ShellException(Failure.statement("the file cannot be read: " + e.getMessage()), e);
        }
    }

    private Row row() throws IOException {
        long first = line;
        List<String> cells = new ArrayList<>();
        while (true) {
            int c = next;
            if (c == '"') {
                readQuoted(first);
                continue;
            }
            if (c != END) {
                next = in.read();
            }
            if (c == ',') {
                cells.add(takeCell());
            } else if (c == END || c == '\n' || c == '\r') {
                endLine(c);
                cells.add(takeCell());
                return new Row(first, cells);
            } else {
                cell.append((char) c);
            }
        }
    }

    private void endLine(int end) throws IOException {
        if (end == '\r' && next == '\n') {
            next = in.read();
        }
        line++;
    }

    /** From a quote to its partner; two of them within are one. */
    private void readQuoted(long first) throws IOException {
        quoted = true;
        next = in.read();
        while (true) {
            if (next == END) {
                throw new ShellException(Failure.statement("line " + first + ": a quote is not closed")
                        .withHint("nothing was copied"));
            }
            if (next == '"') {
                next = in.read();
                if (next != '"') {
                    return;
                }
            }
            line += next == '\n' ? 1 : 0;
            cell.append((char) next);
            next = in.read();
        }
    }

    private String takeCell() {
        String text = cell.toString();
        boolean isNull = !quoted && text.equals(nullText);
        cell.setLength(0);
        quoted = false;
        return isNull ? null : text;
    }
}
