package dev.dormouse.output;

import dev.dormouse.result.Column;
import dev.dormouse.result.Result;
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
        if (options.header()) {
            writer.header(ColumnNames.of(columns));
        }
        return writer;
    }

    @Override
    public void value(Result.Value value, DataWriter out, OutputOptions options) {
        new CsvWriter(1, out, options).cell(value.value());
        out.write('\n');
    }

    private static final class CsvWriter extends DelimitedWriter {

        CsvWriter(int columns, DataWriter out, OutputOptions options) {
            super(columns, ',', options.nullText().orElse(""), out);
        }

        @Override
        void text(String text) {
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
            return length == 0 || length == nullText().length() && text.equals(nullText()) || text.equals("\\.");
        }
    }
}
