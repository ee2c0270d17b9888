package dev.dormouse.output;

import dev.dormouse.result.Column;
import dev.dormouse.result.Result;
import dev.dormouse.testing.ListCursor;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Prints into texts, for the tests of this package. */
final class Print {

    final StringWriter data = new StringWriter();
    final StringWriter messages = new StringWriter();
    final ResultPrinter printer;

    Print(String format, OutputOptions options) {
        printer = new ResultPrinter(
                OutputFormats.find(format).orElseThrow(), options, DataWriter.to(data), DataWriter.to(messages));
    }

    /** What a format makes of a result in batch mode. */
    static String batch(String format, Result result) {
        return with(format, OutputOptions.batch(), result);
    }

    static String with(String format, OutputOptions options, Result result) {
        Print print = new Print(format, options);
        print.printer.print(result);
        return print.data.toString();
    }

    /** Columns named so; a name that ends with # is that of numbers. */
    static List<Column> columns(String... names) {
        return Arrays.stream(names)
                .map(name -> name.endsWith("#")
                        ? new Column(name.substring(0, name.length() - 1), Column.Kind.NUMBER)
                        : new Column(name, Column.Kind.TEXT))
                .toList();
    }

    static Result.Rows rows(List<Column> columns, Object[]... rows) {
        return new Result.Rows(columns, new ListCursor(List.of(rows)), OptionalLong.empty());
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    /** So many rows of a number and a name. */
    static Result.Rows numbered(int count, OptionalLong size) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(row(i, "row " + i));
        }
        return new Result.Rows(columns("id#", "name"), new ListCursor(rows), size);
    }
}
