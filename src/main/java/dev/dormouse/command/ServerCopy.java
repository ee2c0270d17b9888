package dev.dormouse.command;

import dev.dormouse.output.DataWriter;
import dev.dormouse.result.CsvCursor;
import dev.dormouse.result.Language;
import dev.dormouse.result.Origin;
import dev.dormouse.result.Result;
import dev.dormouse.result.Statement;
import java.io.InputStream;
import java.util.List;

/** {@code \copy} by the database's own statement, which knows all the options. */
final class ServerCopy {

    private final Shell shell;

    ServerCopy(Shell shell) {
        this.shell = shell;
    }

    long run(CopyRequest request) {
        // The server has no such word, as it is what it does without one.
        boolean text = !request.options().isEmpty() && request.options().get(0).equalsIgnoreCase("text");
        List<String> known =
                request.options().subList(text ? 1 : 0, request.options().size());
        String options = request.isCsvByName() ? "csv" : String.join(" ", known);
        String statement =
                "copy " + request.serverSubject() + (request.to() ? " to stdout " : " from stdin ") + options;
        return request.to() ? write(request, statement) : read(request, statement);
    }

    private long read(CopyRequest request, String statement) {
        InputStream data = CopyFiles.open(request, shell);
        try {
            return ((Result.Updated) shell.evaluator().evaluate(sql(statement), data)).count();
        } finally {
            CopyFiles.close(data, shell);
        }
    }

    private long write(CopyRequest request, String statement) {
        Result.CsvRows rows = (Result.CsvRows) shell.evaluator().evaluate(sql(statement));
        long count = 0;
        try (CsvCursor cursor = rows.cursor()) {
            if (request.stream().isPresent()) {
                return write(cursor, shell.screen().data());
            }
            try (OutputFile file = OutputFile.open(shell.host(), request.file())) {
                count = write(cursor, file.data());
            }
        }
        return count;
    }

    private static long write(CsvCursor cursor, DataWriter data) {
        while (cursor.advance()) {
            data.utf8(cursor.row());
        }
        data.flush();
        return cursor.count();
    }

    private static Statement sql(String text) {
        return new Statement(text, Language.SQL, Origin.TYPED);
    }
}
