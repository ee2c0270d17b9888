package dev.dormouse.command;

import dev.dormouse.eval.TextRows;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of a text in UTF-8 with tabs between cells, escaped as PostgreSQL's COPY does; a line that is only {@code \.} ends it. */
final class TabRows implements TextRows {

    private static final String END = "\\.";
    private static final String ESCAPED = "bfnrtv";
    private static final String MEANT = "\b\f\n\r\t\u000b";

    private final BufferedReader lines;
    private final String nullText;
    private long number;

    TabRows(InputStream in, String nullText) {
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.nullText = nullText;
    }

    @Override
    public Optional<Row> next() {
        try {
            String line = lines.readLine();
            number++;
            return line == null || line.equals(END) ? Optional.empty() : Optional.of(new Row(number, cells(line)));
        } catch (IOException e) {
            throw new ShellException(Failure.statement("the file cannot be read: " + e.getMessage()), e);
        }
    }

    private List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\t", -1)) {
            cells.add(cell.equals(nullText) ? null : plain(cell));
        }
        return cells;
    }

    private static String plain(String cell) {
        if (cell.indexOf('\\') < 0) {
            return cell;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                i++;
                int known = ESCAPED.indexOf(cell.charAt(i));
                text.append(known < 0 ? cell.charAt(i) : MEANT.charAt(known));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
