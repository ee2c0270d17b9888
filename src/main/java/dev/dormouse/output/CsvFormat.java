package dev.dormouse.output;

import dev.dormouse.result.Column;
import dev.dormouse.result.Result;
import dev.dormouse.result.RowCursor;
import java.math.BigDecimal;
import java.util.List;

/**
 * Comma separated values (RFC 4180, but with {@code \n} at the end of a line). A cell is quoted where it must be. NULL is
 * nothing and the empty string is {@code ""}, so that both can be told apart.
 */
final class CsvFormat implements OutputFormat {

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String description() {
        return "comma separated values with a header";
    }

    @Override
    public RowWriter open(List<Column> columns, DataWriter out, OutputOptions options) {
        CsvWriter writer = new CsvWriter(columns.size(), out, options);
        if (options.header() && !columns.isEmpty()) {
            writer.header(ColumnNames.of(columns));
        }
        return writer;
    }

    @Override
    public void value(Result.Value value, DataWriter out, OutputOptions options) {
        new CsvWriter(1, out, options).cell(value.value());
        out.write('\n');
    }

    private static final class CsvWriter implements RowWriter {

        private final int columns;
        private final DataWriter out;
        private final String nullText;

        CsvWriter(int columns, DataWriter out, OutputOptions options) {
            this.columns = columns;
            this.out = out;
            this.nullText = options.nullText().orElse("");
        }

        void header(List<String> names) {
            for (int i = 0; i < names.size(); i++) {
                if (i > 0) {
                    out.write(',');
                }
                text(names.get(i));
            }
            out.write('\n');
        }

        @Override
        public void row(RowCursor cursor) {
            for (int i = 0; i < columns; i++) {
                if (i > 0) {
                    out.write(',');
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
            if (!mustBeQuoted(text)) {
                out.write(text);
                return;
            }
            out.write('"');
            int written = 0;
            for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote + 1)) {
                out.write(text, written, quote + 1 - written);
                written = quote;
            }
            out.write(text, written, text.length() - written);
            out.write('"');
        }

        private boolean mustBeQuoted(String text) {
            int length = text.length();
            for (int i = 0; i < length; i++) {
                char c = text.charAt(i);
                if (c <= ',' && (c == ',' || c == '"' || c == '\n' || c == '\r')) {
                    return true;
                }
            }
            // A line that is only \. would end the data for COPY and psql.
            return length == 0 || length == nullText.length() && text.equals(nullText) || text.equals("\\.");
        }

        @Override
        public void finish() {
            // Every row is complete.
        }
    }
}
