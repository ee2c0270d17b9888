package dev.dormouse.eval;

import dev.dormouse.result.RowCursor;
import dev.dormouse.session.Session;
import dev.dormouse.session.UnitOfWork;
import java.util.function.Function;
import org.hibernate.ScrollableResults;

/** Rows of an HQL query, read as they are printed; objects that nobody changed are let go on the way. */
final class HqlCursor implements RowCursor {

    /** How many rows are read between two looks at what can be let go. */
    private static final int KEPT = 2000;

    private final ScrollableResults<?> rows;
    private final UnitOfWork.Scope scope;
    private final Session session;
    private final Function<Object, Object[]> cells;
    private Object[] current = {};
    private final boolean mayForget;
    private long read;

    HqlCursor(ScrollableResults<?> rows, UnitOfWork.Scope scope, Session session, Function<Object, Object[]> cells) {
        this.rows = rows;
        this.scope = scope;
        this.session = session;
        this.cells = cells;
        this.mayForget = session.entities().session().getStatistics().getEntityCount() == 0;
    }

    @Override
    public boolean advance() {
        session.running().checkCancelled();
        boolean more = false;
        boolean done = false;
        try {
            more = rows.next();
            done = true;
        } finally {
            if (!done) {
                scope.fail();
            }
        }
        if (more) {
            current = cells.apply(rows.get());
            if (++read % KEPT == 0 && mayForget && !session.unit().hasUnsentChanges()) {
                session.entities().session().clear();
            }
        }
        return more;
    }

    @Override
    public Object cell(int index) {
        return current[index];
    }

    @Override
    public void close() {
        rows.close();
        scope.succeed(false);
    }
}
