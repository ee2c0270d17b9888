package dev.dormouse.output;

import dev.dormouse.result.Column;
import dev.dormouse.result.Result;
import dev.dormouse.result.RowCursor;
import java.math.BigDecimal;
import java.util.List;

/**
 * Tab separated values as in PostgreSQL's COPY and MySQL's LOAD DATA: tab, line breaks and backslash in a cell are
 * {@code \t}, {@code \n}, {@code \r} and {@code \\}, NULL is {@code \N}. So every row is one line and nothing is quoted.
 */
final class TsvFormat implements OutputFormat {

    @Override
    public String name() {
        return "tsv";
    }

    @Override
    public String description() {
        return "tab separated values with a header, escaped as COPY does";
    }

    @Override
    public RowWriter open(List<Column> columns, DataWriter out, OutputOptions options) {
        TsvWriter writer = new TsvWriter(columns.size(), out, options);
        if (options.header() && !columns.isEmpty()) {
            writer.header(ColumnNames.of(columns));
        }
        return writer;
    }

    @Override
    public void value(Result.Value value, DataWriter out, OutputOptions options) {
        new TsvWriter(1, out, options).cell(value.value());
        out.write('\n');
    }

    private static final class TsvWriter implements RowWriter {

        private final int columns;
        private final DataWriter out;
        private final String nullText;

        TsvWriter(int columns, DataWriter out, OutputOptions options) {
            this.columns = columns;
            this.out = out;
            this.nullText = options.nullText().orElse("\\N");
        }

        void header(List<String> names) {
            for (int i = 0; i < names.size(); i++) {
                if (i > 0) {
                    out.write('\t');
                }
                text(names.get(i));
            }
            out.write('\n');
        }

        @Override
        public void row(RowCursor cursor) {
            for (int i = 0; i < columns; i++) {
                if (i > 0) {
                    out.write('\t');
                }
                cell(cursor.cell(i));
            }
            if (columns > 0) {
                out.write('\n');
            }
        }

        private void cell(Object cell) {
            if (cell instanceof String text) {
                text(text);
            } else if (cell == null) {
                out.write(nullText);
            } else if (cell instanceof Integer || cell instanceof Long) {
                out.number(((Number) cell).longValue());
            } else if (cell instanceof BigDecimal decimal) {
                out.decimal(decimal);
            } else {
                text(Cells.data(cell));
            }
        }

        private void text(String text) {
            int written = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c != '\\' && c != '\t' && c != '\n' && c != '\r') {
                    continue;
                }
                out.write(text, written, i - written);
                written = i + 1;
                out.write('\\');
                out.write(c == '\\' ? '\\' : c == '\t' ? 't' : c == '\n' ? 'n' : 'r');
            }
            out.write(text, written, text.length() - written);
        }

        @Override
        public void finish() {
            // Every row is complete.
        }
    }
}
