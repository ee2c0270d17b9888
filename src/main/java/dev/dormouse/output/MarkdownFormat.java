package dev.dormouse.output;

import dev.dormouse.result.Column;
import dev.dormouse.result.RowCursor;
import java.util.List;

/** A table as GitHub's Markdown knows it. It always has a header, which Markdown asks for; line breaks are {@code <br>}. */
final class MarkdownFormat implements OutputFormat {

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String description() {
        return "a Markdown table";
    }

    @Override
    public RowWriter open(List<Column> columns, DataWriter out, OutputOptions options) {
        if (!columns.isEmpty()) {
            out.write('|');
            ColumnNames.of(columns)
                    .forEach(name -> out.append(' ').append(escaped(name)).append(" |"));
            out.write("\n|");
            columns.forEach(column -> out.write(column.kind() == Column.Kind.NUMBER ? " ---: |" : " --- |"));
            out.write('\n');
        }
        return new MarkdownWriter(columns.size(), out, options.nullText().orElse("NULL"));
    }

    private static String escaped(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String replacement = replacement(c);
            if (replacement.isEmpty()) {
                if (escaped != null) {
                    escaped.append(c);
                }
            } else {
                escaped = escaped == null ? new StringBuilder(text.length() + 8).append(text, 0, i) : escaped;
                boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                escaped.append(crlf ? "" : replacement);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static String replacement(char c) {
        return switch (c) {
            case '\\', '|', '`', '*', '[', ']' -> "\\" + c;
            case '<' -> "&lt;";
            case '&' -> "&amp;";
            case '\n', '\r' -> "<br>";
            default -> "";
        };
    }

    private static final class MarkdownWriter implements RowWriter {

        private final int columns;
        private final DataWriter out;
        private final String nullText;

        MarkdownWriter(int columns, DataWriter out, String nullText) {
            this.columns = columns;
            this.out = out;
            this.nullText = nullText;
        }

        @Override
        public void row(RowCursor cursor) {
            if (columns == 0) {
                return;
            }
            out.write('|');
            for (int i = 0; i < columns; i++) {
                Object cell = cursor.cell(i);
                out.write(' ');
                out.write(cell == null ? nullText : escaped(Cells.text(cell)));
                out.write(" |");
            }
            out.write('\n');
        }

        @Override
        public void finish() {
            // Every row is complete.
        }
    }
}
