package dev.dormouse.output;

import dev.dormouse.result.Column;
import dev.dormouse.result.Result;
import java.util.List;

/** One way to print results. */
public interface OutputFormat {

    /** What a user types to choose it. */
    String name();

    /** One line for help, beginning in lower case. */
    String description();

    /** Begins a result. Formats keep no more than their first 1,000 rows in memory. */
    RowWriter open(List<Column> columns, DataWriter out, OutputOptions options);

    /** Prints one value: for people its text, in data formats the value itself. */
    default void value(Result.Value value, DataWriter out, OutputOptions options) {
        out.write(value.text());
        if (!value.text().endsWith("\n")) {
            out.write('\n');
        }
    }
}
