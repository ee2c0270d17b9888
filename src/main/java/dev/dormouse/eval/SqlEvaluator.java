package dev.dormouse.eval;

import dev.dormouse.dialect.BulkCopy;
import dev.dormouse.dialect.CsvExport;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Parameters;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.StatementKind;
import dev.dormouse.dialect.StatementKinds;
import dev.dormouse.dialect.Token;
import dev.dormouse.result.Column;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.Origin;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Spot;
import dev.dormouse.result.Statement;
import dev.dormouse.result.Suggestions;
import dev.dormouse.session.Effect;
import dev.dormouse.session.Session;
import dev.dormouse.session.StatementFailure;
import dev.dormouse.session.UnitOfWork;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Runs SQL on the connection itself; needs neither Hibernate nor Groovy. {@code :name} binds variables. */
final class SqlEvaluator {

    private final Session session;
    private final Dialect dialect;
    private final Supplier<InputStream> input;

    /** @param input what a statement copies that has no data behind it */
    SqlEvaluator(Session session, Supplier<InputStream> input) {
        this.session = session;
        this.input = input;
        this.dialect = session.dialect();
    }

    /** Rows that are still to be read, or what was changed. */
    Result evaluate(Statement statement) {
        return evaluate(statement, false);
    }

    /** @param asCsv rows may come as CSV, where the database can write it just as the shell does */
    Result evaluate(Statement statement, boolean asCsv) {
        List<Token> tokens = SqlLexer.tokens(statement.text(), dialect.lexicalRules());
        StatementKind kind = StatementKinds.of(tokens);
        if (kind == StatementKind.TRANSACTION) {
            Optional<Result> done = new TransactionWords(session).run(statement.text(), tokens);
            if (done.isPresent()) {
                return done.get();
            }
        }
        Optional<BulkCopy.Direction> copying = dialect.bulkCopy().flatMap(copy -> copy.direction(tokens));
        if (copying.isPresent()) {
            return copy(statement, copying.get());
        }
        Parameters parameters = Parameters.of(statement.text(), dialect.lexicalRules(), this::listSize);
        boolean csv = asCsv && kind == StatementKind.QUERY && parameters.names().isEmpty() && !mayReachObjects(tokens);
        String command = StatementKinds.command(tokens);
        boolean alone = !session.unit().isTransaction();
        try {
            return run(statement, parameters, kind, command, csv);
        } catch (SQLException | StatementFailure e) {
            SQLException reason = e instanceof StatementFailure failure ? failure.sqlException() : (SQLException) e;
            if (alone && dialect.isClosedByOthers(reason)) {
                return again(statement, parameters, kind, command, csv);
            }
            throw failure(statement, parameters, reason);
        }
    }

    private Result copy(Statement statement, BulkCopy.Direction direction) {
        Parameters parameters = new Parameters(statement.text(), List.of(), List.of());
        CopyStatement copy =
                new CopyStatement(session, dialect.bulkCopy().orElseThrow(), e -> failure(statement, parameters, e));
        return direction == BulkCopy.Direction.TO_CLIENT
                ? copy.send(statement)
                : copy.receive(
                        statement,
                        statement
                                .data()
                                .<InputStream>map(
                                        text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                                .orElseGet(input));
    }

    /** Once more, as nothing was done and nothing is lost. */
    private Result again(
            Statement statement, Parameters parameters, StatementKind kind, String command, boolean asCsv) {
        try {
            return run(statement, parameters, kind, command, asCsv);
        } catch (SQLException e) {
            throw failure(statement, parameters, e);
        }
    }

    private Result run(Statement statement, Parameters parameters, StatementKind kind, String command, boolean asCsv)
            throws SQLException {
        boolean query = kind == StatementKind.QUERY;
        UnitOfWork.Scope scope = session.unit().enter(mode(kind));
        PreparedStatement prepared = null;
        boolean handedOver = false;
        boolean succeeded = false;
        try {
            prepared = session.connection()
                    .prepareStatement(parameters.sql(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
            if (query) {
                prepared.setFetchSize(dialect.streamingFetchSize());
            }
            if (asCsv) {
                Optional<Result> written = csvRows(statement, parameters, prepared, scope);
                if (written.isPresent()) {
                    handedOver = true;
                    return written.get();
                }
            }
            bind(prepared, parameters);
            boolean hasRows = session.running().execute(prepared);
            if (!hasRows || !dialect.closesByReadingOn()) {
                session.watch().tellWarnings(prepared);
            }
            if (hasRows) {
                Result rows = rows(statement, parameters, prepared, scope, kind.writes());
                handedOver = true;
                return rows;
            }
            long count = count(prepared);
            succeeded = true;
            succeed(scope, statement, kind.writes());
            if (kind == StatementKind.DDL) {
                session.watch().schemaChanged();
            }
            return changed(kind, count, command);
        } finally {
            if (!handedOver) {
                session.running().leave();
                if (!succeeded) {
                    scope.fail();
                }
                if (prepared != null) {
                    prepared.close();
                }
            }
        }
    }

    private static UnitOfWork.Mode mode(StatementKind kind) {
        return switch (kind) {
            case QUERY -> UnitOfWork.Mode.TRANSACTION;
            case TRANSACTION -> UnitOfWork.Mode.BARE;
            default -> UnitOfWork.Mode.AUTO_COMMIT;
        };
    }

    private boolean mayReachObjects(List<Token> tokens) {
        return session.hasEntities() && !Effect.of(tokens, dialect).isNothing();
    }

    /** Before there are objects nobody need know what may be another now. */
    private void succeed(UnitOfWork.Scope scope, Statement statement, boolean writes) {
        if (session.hasEntities()) {
            scope.succeed(writes, Effect.of(SqlLexer.tokens(statement.text(), dialect.lexicalRules()), dialect));
        } else {
            scope.succeed(writes);
        }
    }

    private static Result changed(StatementKind kind, long count, String command) {
        boolean rows = kind == StatementKind.INSERT
                || kind == StatementKind.UPDATE
                || kind == StatementKind.DELETE
                || kind == StatementKind.MERGE;
        return rows ? new Result.Updated(count, kind.verb()) : new Result.Done(command);
    }

    private static long count(PreparedStatement prepared) throws SQLException {
        try {
            return prepared.getLargeUpdateCount();
        } catch (UnsupportedOperationException e) {
            return prepared.getUpdateCount();
        }
    }

    private Result rows(
            Statement statement,
            Parameters parameters,
            PreparedStatement prepared,
            UnitOfWork.Scope scope,
            boolean writes)
            throws SQLException {
        ResultSet rows = prepared.getResultSet();
        List<Column> columns = SqlValues.columns(rows.getMetaData());
        ResultSetCursor cursor = new ResultSetCursor(
                rows,
                session.running(),
                dialect.closesByReadingOn(),
                () -> succeed(scope, statement, writes),
                scope::fail,
                e -> failure(statement, parameters, e));
        return new Result.Rows(columns, cursor, OptionalLong.empty());
    }

    /** The query's rows as the database itself writes them, if it does so for columns such as these. */
    private Optional<Result> csvRows(
            Statement statement, Parameters parameters, PreparedStatement query, UnitOfWork.Scope scope)
            throws SQLException {
        CsvExport export = dialect.csvExport().orElse(null);
        if (export == null) {
            return Optional.empty();
        }
        // To describe it, or to begin it, may take as long as to run it: it waits for whoever has locked a table.
        session.running().entered(() -> dialect.stop(session.connection()));
        ResultSetMetaData data = query.getMetaData();
        Optional<String> copy = export.statement(parameters.sql(), data);
        if (copy.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = SqlValues.columns(data);
        query.close();
        CsvExport.Lines lines = export.open(session.connection(), copy.get());
        try {
            session.running().entered(lines::cancel);
        } catch (ShellException e) {
            // Cancelled while it began: what it still holds would block the connection.
            lines.close();
            throw e;
        }
        CsvLines cursor = new CsvLines(lines, session.running(), scope, e -> failure(statement, parameters, e));
        return Optional.of(new Result.CsvRows(columns, cursor));
    }

    private void bind(PreparedStatement prepared, Parameters parameters) throws SQLException {
        int index = 1;
        for (String name : parameters.names()) {
            SqlValues.bind(prepared, index++, value(name), dialect);
        }
    }

    private OptionalInt listSize(String name) {
        return find(name) instanceof Collection<?> values ? OptionalInt.of(values.size()) : OptionalInt.empty();
    }

    /** A variable's value, for {@code names[0]} that element of a list, and for {@code pairs[0][1]} one of an element. */
    private Object find(String name) {
        String[] path = name.split("\\[");
        Object value = session.variables().get(path[0]);
        for (int i = 1; i < path.length; i++) {
            int index = Integer.parseInt(path[i].substring(0, path[i].length() - 1));
            value = new ArrayList<Object>((Collection<?>) value).get(index);
        }
        return value;
    }

    private Object value(String name) {
        int element = name.indexOf('[');
        if (element > 0) {
            Object value = find(name);
            if (value instanceof Collection<?>) {
                String list = name.substring(0, element);
                throw new ShellException(
                        Failure.statement("\":" + list + "\" is a list of lists, and one value is asked for")
                                .withHint("(a, b) in (:" + list + ") compares rows of values; a plain list is " + list
                                        + ".flatten()"));
            }
            return value;
        }
        Map<String, Object> variables = session.variables();
        if (!variables.containsKey(name)) {
            throw new ShellException(Failure.statement("no variable \"" + name + "\" for :" + name)
                    .withHint(Suggestions.nearest(name, variables.keySet())
                            .map(near -> "did you mean \":" + near + "\"?")
                            .orElse("set it first: " + name + " = …")));
        }
        return variables.get(name);
    }

    /** All rows at once, as {@code groovy.sql.Sql} gives them; for Groovy. */
    List<Map<String, Object>> rows(String text) {
        Statement statement = new Statement(text, Language.SQL, Origin.TYPED);
        Result result = evaluate(statement);
        if (result instanceof Result.CsvRows copied) {
            copied.cursor().close();
        }
        if (!(result instanceof Result.Rows rows)) {
            throw new ShellException(Failure.statement("this selects nothing: " + text));
        }
        List<Map<String, Object>> all = new ArrayList<>();
        try (var cursor = rows.cursor()) {
            while (cursor.advance()) {
                LinkedHashMap<String, Object> row = new LinkedHashMap<>();
                for (int i = 0; i < rows.columns().size(); i++) {
                    row.put(rows.columns().get(i).name(), cursor.cell(i));
                }
                all.add(new SqlRow(row));
            }
        }
        return all;
    }

    /** Says what the database said, where, and what may help. */
    ShellException failure(Statement statement, Parameters parameters, SQLException exception) {
        if (session.running().isCancelled() || dialect.isCancelled(exception)) {
            return new ShellException(Failure.interrupted("interrupted: the statement was cancelled"), exception);
        }
        OptionalInt offset = dialect.errorOffset(exception, parameters.sql());
        SqlFailures failures = new SqlFailures(session);
        if (offset.isEmpty() || offset.getAsInt() > parameters.sql().length()) {
            return new ShellException(failures.of(exception, statement.text()), exception);
        }
        Failure failure = failures.of(exception, parameters.sql(), offset.getAsInt());
        Spot spot = Spot.at(statement, parameters.originalOffset(offset.getAsInt()));
        return new ShellException(failure.withSpot(spot), exception);
    }

    /** The same for an exception that came without its statement. */
    ShellException failure(Statement statement, StatementFailure exception) {
        return failure(statement, new Parameters(statement.text(), List.of(), List.of()), exception.sqlException());
    }
}
