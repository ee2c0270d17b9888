package dev.dormouse.output;

import dev.dormouse.result.Column;
import dev.dormouse.result.Result;
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
        if (options.header()) {
            writer.header(ColumnNames.of(columns));
        }
        return writer;
    }

    @Override
    public void value(Result.Value value, DataWriter out, OutputOptions options) {
        new TsvWriter(1, out, options).cell(value.value());
        out.write('\n');
    }

    private static final class TsvWriter extends DelimitedWriter {

        TsvWriter(int columns, DataWriter out, OutputOptions options) {
            super(columns, '\t', options.nullText().orElse("\\N"), out);
        }

        @Override
        void text(String text) {
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
    }
}
