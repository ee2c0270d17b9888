package dev.dormouse.command;

import dev.dormouse.eval.TextRows;
import dev.dormouse.output.DataWriter;
import dev.dormouse.output.OutputFormats;
import dev.dormouse.output.OutputOptions;
import dev.dormouse.output.RowWriter;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.Origin;
import dev.dormouse.result.Result;
import dev.dormouse.result.RowCursor;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code \copy} by the shell itself: what its CSV and TSV look like, PostgreSQL's COPY reads, and the other way round. */
final class ClientCopy {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s,()=]+");

    private final Shell shell;

    /**
     * How the file is written.
     *
     * @param csv else text with tabs
     * @param header whether the first line has the columns' names
     * @param nullText how NULL is written; empty for the format's own way
     */
    private record Form(boolean csv, boolean header, Optional<String> nullText) {

        OutputOptions options() {
            OutputOptions plain = OutputOptions.batch().withHeader(header);
            return nullText.map(plain::withNullText).orElse(plain);
        }
    }

    ClientCopy(Shell shell) {
        this.shell = shell;
    }

    long run(CopyRequest request) {
        Form form = form(request);
        return request.to() ? write(request, form) : read(request, form);
    }

    private Form form(CopyRequest request) {
        boolean csv = request.isCsvByName();
        boolean header = false;
        Optional<String> nullText = Optional.empty();
        Iterator<String> words = SEPARATORS
                .splitAsStream(String.join(" ", request.options()))
                .filter(word -> !word.isEmpty())
                .iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word.toLowerCase(Locale.ROOT)) {
                case "with", "format", "as", "on", "true" -> {}
                case "csv" -> csv = true;
                case "text" -> csv = false;
                case "header" -> header = true;
                case "off", "false" -> header = false;
                case "null" -> nullText = Optional.of(quoted(words));
                default ->
                    throw new ShellException(Failure.usage("\\copy has no " + word + " in "
                                    + shell.session().dialect().title())
                            .withHint("it knows csv, text, header and null 'text'"));
            }
        }
        return new Form(csv, header, nullText);
    }

    private static String quoted(Iterator<String> words) {
        String text = words.hasNext() ? words.next() : "";
        if (text.equalsIgnoreCase("as") && words.hasNext()) {
            text = words.next();
        }
        if (!text.matches("'[^']*'")) {
            throw new ShellException(
                    Failure.usage("null needs a text in quotes").withHint("null 'NULL', or null ''"));
        }
        return text.substring(1, text.length() - 1);
    }

    private long write(CopyRequest request, Form form) {
        Result result = shell.evaluator().evaluate(new Statement(request.query(), Language.SQL, Origin.TYPED));
        if (!(result instanceof Result.Rows rows)) {
            throw new ShellException(Failure.usage("this selects nothing: " + request.query()));
        }
        try (RowCursor cursor = rows.cursor()) {
            if (request.stream().isPresent()) {
                return write(rows, cursor, form, shell.screen().data());
            }
            try (OutputFile file = OutputFile.open(shell.host(), request.file())) {
                return write(rows, cursor, form, file.data());
            }
        }
    }

    private static long write(Result.Rows rows, RowCursor cursor, Form form, DataWriter data) {
        RowWriter writer =
                OutputFormats.find(form.csv() ? "csv" : "tsv").orElseThrow().open(rows.columns(), data, form.options());
        long count = 0;
        while (cursor.advance()) {
            writer.row(cursor);
            count++;
        }
        writer.finish();
        data.flush();
        return count;
    }

    private long read(CopyRequest request, Form form) {
        InputStream in = CopyFiles.open(request, shell);
        try {
            TextRows rows = form.csv()
                    ? new CsvRows(in, form.nullText().orElse(""))
                    : new TabRows(in, form.nullText().orElse("\\N"));
            if (form.header()) {
                rows.next();
            }
            return shell.evaluator().load(request.subject(), request.columns(), rows);
        } finally {
            CopyFiles.close(in, shell);
        }
    }
}
