package dev.dormouse.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of an HSQLDB script that inserts a row: {@code INSERT INTO "schema"."Table" VALUES(1,'it''s',NULL)}. HSQLDB writes a
 * row on one line in ASCII; whatever else a text holds, line breaks too, is an escape of four hexadecimal digits.
 *
 * @param table without schema and quotes
 * @param values the texts between the commas, quotes and escapes undone; empty for NULL
 */
record InsertLine(String table, List<Optional<String>> values) {

    private static final String START = "INSERT INTO ";

    InsertLine {
        values = List.copyOf(values);
    }

    /**
     * @return empty for a line that is not an INSERT
     * @throws IllegalStateException if it is one that cannot be understood
     */
    static Optional<InsertLine> parse(String line) {
        return line.startsWith(START) ? Optional.of(new Reader(line).read()) : Optional.empty();
    }

    private static final class Reader {
        private final String line;
        private int at = START.length();

        Reader(String line) {
            this.line = line;
        }

        InsertLine read() {
            String table = name();
            while (accept('.')) {
                table = name();
            }
            expect(" VALUES(");
            List<Optional<String>> values = new ArrayList<>();
            do {
                values.add(value());
            } while (accept(','));
            expect(")");
            return new InsertLine(table, values);
        }

        private String name() {
            if (accept('"')) {
                return quoted('"');
            }
            int start = at;
            while (at < line.length() && Character.isJavaIdentifierPart(line.charAt(at))) {
                at++;
            }
            return line.substring(start, at);
        }

        private Optional<String> value() {
            if (accept('\'')) {
                return Optional.of(quoted('\''));
            }
            int start = at;
            while (at < line.length() && line.charAt(at) != ',' && line.charAt(at) != ')') {
                at++;
            }
            String bare = line.substring(start, at);
            if (bare.isEmpty()) {
                throw misread();
            }
            return bare.equals("NULL") ? Optional.empty() : Optional.of(bare);
        }

        /** The text up to the closing quote, which is passed; a doubled quote stands for itself. */
        private String quoted(char quote) {
            StringBuilder text = new StringBuilder();
            while (at < line.length()) {
                char next = line.charAt(at++);
                if (next == '\\' && line.startsWith("u", at)) {
                    text.append(escaped());
                } else if (next != quote) {
                    text.append(next);
                } else if (accept(quote)) {
                    text.append(quote);
                } else {
                    return text.toString();
                }
            }
            throw misread();
        }

        private char escaped() {
            int end = at + 5;
            if (end > line.length()) {
                throw misread();
            }
            try {
                char character = (char) Integer.parseInt(line, at + 1, end, 16);
                at = end;
                return character;
            } catch (NumberFormatException e) {
                throw misread();
            }
        }

        private boolean accept(char expected) {
            if (at < line.length() && line.charAt(at) == expected) {
                at++;
                return true;
            }
            return false;
        }

        private void expect(String expected) {
            if (!line.startsWith(expected, at)) {
                throw misread();
            }
            at += expected.length();
        }

        private IllegalStateException misread() {
            return new IllegalStateException("cannot read character " + (at + 1) + " of: " + line);
        }
    }
}
