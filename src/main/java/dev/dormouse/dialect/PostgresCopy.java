package dev.dormouse.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/** PostgreSQL's {@code copy … to stdout} and {@code copy … from stdin}. */
final class PostgresCopy implements BulkCopy {

    private static final String CANCELLED = "57014";

    @Override
    public Optional<Direction> direction(List<Token> statement) {
        List<Token> code = statement.stream().filter(Token::isCode).toList();
        if (code.isEmpty() || !code.get(0).is("copy")) {
            return Optional.empty();
        }
        int depth = 0;
        for (int i = 1; i + 1 < code.size(); i++) {
            depth += code.get(i).is("(") ? 1 : code.get(i).is(")") ? -1 : 0;
            boolean client = code.get(i + 1).is("stdout") || code.get(i + 1).is("stdin");
            if (depth == 0 && client && code.get(i).is("to")) {
                return Optional.of(Direction.TO_CLIENT);
            }
            if (depth == 0 && client && code.get(i).is("from")) {
                return Optional.of(Direction.FROM_CLIENT);
            }
        }
        return Optional.empty();
    }

    @Override
    public CsvExport.Lines send(Connection connection, String statement) throws SQLException {
        PGConnection server = connection.unwrap(PGConnection.class);
        CopyOut copy = server.getCopyAPI().copyOut(statement);
        return new CsvExport.Lines() {
            @Override
            public Optional<byte[]> next() throws SQLException {
                return Optional.ofNullable(copy.readFromCopy());
            }

            @Override
            public long count() {
                return copy.getHandledRowCount();
            }

            @Override
            public void cancel() throws SQLException {
                server.cancelQuery();
            }

            @Override
            public void close() throws SQLException {
                if (!copy.isActive()) {
                    return;
                }
                // The driver's own way to cancel leaves on the line what the server has sent meanwhile.
                cancel();
                try {
                    while (copy.readFromCopy() != null) {
                        // Nobody wants it.
                    }
                } catch (SQLException e) {
                    if (!Errors.state(e).equals(CANCELLED)) {
                        throw e;
                    }
                }
            }
        };
    }

    @Override
    public Intake receive(Connection connection, String statement) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        return new Intake() {
            @Override
            public void write(byte[] data, int offset, int length) throws SQLException {
                copy.writeToCopy(data, offset, length);
            }

            @Override
            public long finish() throws SQLException {
                return copy.endCopy();
            }

            @Override
            public void cancel() throws SQLException {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        };
    }
}
