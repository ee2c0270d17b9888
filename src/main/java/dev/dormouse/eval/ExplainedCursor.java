package dev.dormouse.eval;

import dev.dormouse.result.RowCursor;
import dev.dormouse.result.ShellException;
import dev.dormouse.session.Session;
import java.util.function.Function;

/** A cursor whose failures are explained, and whose end is the end of the line that runs. */
final class ExplainedCursor implements RowCursor {

    private final RowCursor rows;
    private final Session session;
    private final Function<Throwable, ShellException> explain;

    ExplainedCursor(RowCursor rows, Session session, Function<Throwable, ShellException> explain) {
        this.rows = rows;
        this.session = session;
        this.explain = explain;
    }

    @Override
    public boolean advance() {
        try {
            return rows.advance();
        } catch (ShellException e) {
            throw e;
        } catch (RuntimeException e) {
            throw explain.apply(e);
        }
    }

    @Override
    public Object cell(int index) {
        return rows.cell(index);
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (ShellException e) {
            throw e;
        } catch (RuntimeException e) {
            throw explain.apply(e);
        } finally {
            session.running().end();
        }
    }
}
