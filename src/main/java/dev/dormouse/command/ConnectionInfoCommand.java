package dev.dormouse.command;

import dev.dormouse.result.Column;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.Origin;
import dev.dormouse.result.Result;
import dev.dormouse.result.RowCursor;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.schema.CatalogReader;
import dev.dormouse.session.Session;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code \conninfo}: where the shell is connected, as whom, and by what. */
final class ConnectionInfoCommand implements Command {

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("conninfo", "say where you are connected, as whom, and by what")
                .in(CommandSpec.Group.DATABASE);
    }

    @Override
    public Result run(List<String> arguments, Shell shell) {
        Session session = shell.session();
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {"connection", shell.target().display()});
        String address = shell.target().address();
        rows.add(new Object[] {"address", address.isEmpty() ? "in memory" : address});
        encryption(shell).ifPresent(text -> rows.add(new Object[] {"encryption", text}));
        try {
            DatabaseMetaData data = session.connection().getMetaData();
            String user = data.getUserName();
            rows.add(1, new Object[] {"user", user == null || user.isEmpty() ? "none" : user});
            rows.add(new Object[] {
                "database",
                session.version().product() + " " + session.version().text()
            });
            rows.add(new Object[] {"driver", data.getDriverName() + " " + data.getDriverVersion()});
        } catch (SQLException e) {
            throw new ShellException(
                    Failure.statement(session.redact(session.dialect().errorMessage(e))), e);
        }
        rows.add(new Object[] {"unit of work", session.unit().isOpen() ? "open" : "none is open"});
        return ListedRows.of(
                List.of(new Column("what", Column.Kind.TEXT), new Column("value", Column.Kind.TEXT)), rows);
    }

    /** Of the way to a server, where the server can be asked. */
    private static Optional<String> encryption(Shell shell) {
        Optional<String> query = new CatalogReader(shell.session().dialect()).encryptionQuery();
        if (query.isEmpty()) {
            return Optional.empty();
        }
        Result result = shell.evaluator().evaluate(new Statement(query.get(), Language.SQL, Origin.TYPED));
        try (RowCursor cursor = ((Result.Rows) result).cursor()) {
            return cursor.advance() ? Optional.of(String.valueOf(cursor.cell(0))) : Optional.empty();
        }
    }
}
