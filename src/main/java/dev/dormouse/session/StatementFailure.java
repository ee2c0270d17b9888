package dev.dormouse.session;

import java.sql.SQLException;

/** An SQLException on its way to the evaluator, which knows the statement and says what failed and where. */
public final class StatementFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StatementFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    public SQLException sqlException() {
        return (SQLException) getCause();
    }
}
