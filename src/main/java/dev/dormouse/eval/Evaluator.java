package dev.dormouse.eval;

import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.session.Session;
import dev.dormouse.session.StatementFailure;
import dev.dormouse.session.TypedNames;
import groovy.sql.Sql;
import java.io.InputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Text in, result out, for the three languages, on one session. SQL needs neither Groovy nor Hibernate; the parts for the
 * other two are made when the first such line comes, or by {@link #warmUp}. Not for several threads at once.
 */
public final class Evaluator {

    private final Session session;
    private final SqlEvaluator sql;
    private final PrintStream out;
    private final Consumer<Result> show;
    private InputStream input = InputStream.nullInputStream();
    private volatile Optional<Objects> objects = Optional.empty();

    /** What only HQL and Groovy need. */
    private static final class Objects {

        private final HqlEvaluator hql;
        private final GroovyEvaluator groovy;

        Objects(Session session, SqlEvaluator sql, PrintStream out, Consumer<Result> show) {
            ResultShaper shaper = new ResultShaper(session);
            Queries queries = new Queries(session);
            this.hql = new HqlEvaluator(session, queries, shaper, sql);
            this.groovy = new GroovyEvaluator(session, queries, shaper, hql, out, show);
        }
    }

    /** An evaluator whose {@code show(…)} prints nothing. */
    public Evaluator(Session session, PrintStream out) {
        this(session, out, result -> {});
    }

    /**
     * @param out where Groovy's {@code println} goes
     * @param show prints what a line hands to {@code show(…)}
     */
    public Evaluator(Session session, PrintStream out, Consumer<Result> show) {
        this.show = show;
        this.session = session;
        this.sql = new SqlEvaluator(session, () -> input);
        this.out = out;
    }

    /** What statements read that copy data into the database, and have none behind them. Nothing, until this is called. */
    public void readFrom(InputStream newer) {
        input = newer;
    }

    /**
     * Runs a statement of SQL, HQL or Groovy. Rows are to be read, and closed, before the next one. Rows that the statement itself
     * wants as the database writes them are {@link Result.CsvRows}.
     *
     * @throws ShellException whatever goes wrong, with the place in the text where it is known
     */
    public Result evaluate(Statement statement) {
        return evaluate(statement, false);
    }

    /** As {@link #evaluate}, but rows may also come as {@link Result.CsvRows}, which is quicker where the database can. */
    public Result evaluateAsCsv(Statement statement) {
        return evaluate(statement, true);
    }

    private Result evaluate(Statement statement, boolean asCsv) {
        session.running().begin();
        boolean reading = false;
        try {
            Result result = dispatch(statement, asCsv);
            reading = result instanceof Result.Rows || result instanceof Result.CsvRows;
            return result instanceof Result.Rows rows ? explained(rows, statement) : result;
        } catch (ShellException e) {
            if (wantedAnotherConnection(e.failure()) && session.isLost()) {
                throw new ShellException(SqlFailures.lost(e.failure().message()), e);
            }
            throw statement.language() == Language.GROOVY ? explain(statement, e) : e;
        } catch (StatementFailure e) {
            throw sql.failure(statement, e);
        } catch (Exception | Error e) {
            throw explain(statement, e);
        } finally {
            if (!reading) {
                session.running().end();
                session.lineEnded();
            }
        }
    }

    /** What objects need beside the session's own connection is the first to find a server that is gone. */
    private static boolean wantedAnotherConnection(Failure failure) {
        return failure.kind() == Failure.Kind.CONNECTION && !SqlFailures.saysWhatIsGone(failure);
    }

    /** As {@link #evaluate}; what it copies into the database comes from there. */
    public Result evaluate(Statement statement, InputStream data) {
        InputStream before = input;
        input = data;
        try {
            return evaluate(statement);
        } finally {
            input = before;
        }
    }

    /**
     * Puts rows into a table, all or none, and answers how many.
     *
     * @param table as it is written in SQL
     * @param columns likewise, with commas between; empty for all
     */
    public long load(String table, String columns, TextRows rows) {
        session.running().begin();
        try {
            SqlFailures failures = new SqlFailures(session);
            return new TableLoad(session, e -> failures.of(e, "insert into " + table), table, columns).load(rows);
        } finally {
            session.running().end();
            session.lineEnded();
        }
    }

    private Result dispatch(Statement statement, boolean asCsv) {
        return switch (statement.language()) {
            case SQL -> sql.evaluate(statement, asCsv);
            case HQL -> objects().hql.evaluate(statement);
            case GROOVY -> objects().groovy.evaluate(statement);
            case COMMAND -> throw new ShellException(Failure.usage("a command is nothing to evaluate"));
        };
    }

    /** Failures while rows are read are explained as the statement's own. */
    private Result explained(Result.Rows rows, Statement statement) {
        return new Result.Rows(
                rows.columns(), new ExplainedCursor(rows.cursor(), session, e -> explain(statement, e)), rows.size());
    }

    private ShellException explain(Statement statement, Throwable problem) {
        return new LineFailures(session).explain(statement, problem);
    }

    private synchronized Objects objects() {
        if (objects.isEmpty()) {
            objects = Optional.of(new Objects(session, sql, out, show));
        }
        return objects.get();
    }

    /**
     * Runs all statements of a script as one unit of work: committed when {@code each} has returned for the last one, undone
     * when it throws.
     *
     * @param parameters values for what the script declares
     * @param each runs one statement and reads its result
     */
    public void script(List<Statement> statements, Map<String, Object> parameters, Consumer<Statement> each) {
        boolean groovy = statements.stream().anyMatch(s -> s.language() == Language.GROOVY);
        if (groovy) {
            objects().groovy.setParameters(parameters);
        } else {
            session.variables().putAll(parameters);
        }
        session.unit().script(() -> {
            statements.forEach(each);
            return null;
        });
    }

    /** The classes of the names that are always there in Groovy, for completion. */
    public static Map<String, Class<?>> builtIns() {
        return Map.of(
                "session", org.hibernate.Session.class,
                "connection", Connection.class,
                "sql", Sql.class,
                "db", DatabaseView.class);
    }

    /** What lines of Groovy have left until now, for completion; quick, and no value is touched. */
    public TypedNames typedNames() {
        Optional<Objects> made = objects;
        return made.isPresent() ? made.get().groovy.typedNames() : TypedNames.NONE;
    }

    /** Makes the first Groovy line quick; may run on another thread, before any line comes. */
    public void warmUp() {
        objects().groovy.warmUp();
        objects().hql.warmUp();
    }
}
