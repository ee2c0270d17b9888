package dev.dormouse.output;

import dev.dormouse.result.CsvCursor;
import dev.dormouse.result.Result;
import dev.dormouse.result.RowCursor;
import dev.dormouse.result.ShellException;
import java.util.Optional;

/** Prints results: data to one writer, everything about it to another. Both are flushed after each result. */
public final class ResultPrinter {

    private final OutputFormat format;
    private final OutputOptions options;
    private final DataWriter data;
    private final DataWriter messages;

    /**
     * A printer with these settings.
     *
     * @param data where rows, values and texts go
     * @param messages where footers and counts of changed rows go; may be the same writer
     */
    public ResultPrinter(OutputFormat format, OutputOptions options, DataWriter data, DataWriter messages) {
        this.format = format;
        this.options = options;
        this.data = data;
        this.messages = messages;
    }

    /**
     * Prints a result and closes its cursor, whatever happens. What was printed before a failure is flushed.
     *
     * @return the rows to go on with in {@link #printNext}, if {@link OutputOptions#limit} left some
     * @throws ShellException what the cursor threw, or when the output cannot be written
     * @throws ClosedPipe when nobody reads any more
     */
    public Optional<PagedRows> print(Result result) {
        Optional<PagedRows> more = Optional.empty();
        if (result instanceof Result.Rows rows) {
            more = options.limit() > 0 ? printFirst(rows) : printAll(rows);
        } else if (result instanceof Result.CsvRows rows) {
            printWritten(rows);
        } else if (result instanceof Result.Updated updated) {
            say(Decimals.grouped(updated.count()) + (updated.count() == 1 ? " row " : " rows ") + updated.verb());
        } else if (result instanceof Result.Value value) {
            format.value(value, data, options);
        } else if (result instanceof Result.Done done) {
            say(done.message());
        } else if (result instanceof Result.Text text) {
            data.write(text.text());
            if (!text.text().isEmpty() && !text.text().endsWith("\n")) {
                data.write('\n');
            }
        }
        data.flush();
        return more;
    }

    /** Prints the next page of rows, if there is one. {@link PagedRows#hasNext} says whether more are left then. */
    public void printNext(PagedRows rows) {
        if (rows.hasNext()) {
            rows.printPage(options.limit() > 0 ? options.limit() : Integer.MAX_VALUE, format, data, options);
            say(rows.footer(options.unicode()));
        }
    }

    private Optional<PagedRows> printAll(Result.Rows rows) {
        long count = 0;
        try (RowCursor cursor = rows.cursor()) {
            RowWriter writer = format.open(rows.columns(), data, options);
            while (cursor.advance()) {
                writer.row(cursor);
                count++;
            }
            writer.finish();
        } catch (ClosedPipe e) {
            throw e;
        } catch (RuntimeException e) {
            data.flush();
            throw e;
        }
        if (options.footer()) {
            say(PagedRows.count(count));
        }
        return Optional.empty();
    }

    /** Rows that are CSV already; only their header is written here. */
    private void printWritten(Result.CsvRows rows) {
        long count = 0;
        try (CsvCursor cursor = rows.cursor()) {
            new CsvFormat().open(rows.columns(), data, options).finish();
            while (cursor.advance()) {
                data.utf8(cursor.row());
            }
            count = cursor.count();
        } catch (ClosedPipe e) {
            throw e;
        } catch (RuntimeException e) {
            data.flush();
            throw e;
        }
        if (options.footer()) {
            say(PagedRows.count(count));
        }
    }

    private Optional<PagedRows> printFirst(Result.Rows rows) {
        PagedRows paged = new PagedRows(rows.columns(), rows.size());
        try (RowCursor cursor = rows.cursor()) {
            paged.read(cursor, options.limit());
            paged.printPage(options.limit(), format, data, options);
            data.flush();
            paged.readRest(cursor);
        }
        if (options.footer() || paged.hasNext() || !paged.isComplete()) {
            say(paged.footer(options.unicode()));
        }
        return paged.hasNext() ? Optional.of(paged) : Optional.empty();
    }

    private void say(String message) {
        data.flush();
        if (!message.isEmpty()) {
            messages.write(message);
            messages.write('\n');
            messages.flush();
        }
    }
}
