package dev.dormouse.testing;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.entity.OwnModel;
import dev.dormouse.eval.Evaluator;
import dev.dormouse.output.DataWriter;
import dev.dormouse.output.FailurePrinter;
import dev.dormouse.output.OutputFormats;
import dev.dormouse.output.OutputOptions;
import dev.dormouse.output.ResultPrinter;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.Origin;
import dev.dormouse.result.Result;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Statement;
import dev.dormouse.script.ScriptFile;
import dev.dormouse.session.Session;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An open session that takes lines as they are typed, and answers the text that would be printed. */
public final class TestShell implements AutoCloseable {

    private final OpenDatabase database;
    private final Session session;
    private final Evaluator evaluator;
    private final ByteArrayOutputStream groovyOut = new ByteArrayOutputStream();
    private String format = "csv";

    private TestShell(OpenDatabase database, Optional<OwnModel> model) {
        this.database = database;
        this.session = Session.open(database, new LinkedHashMap<>(), Session.Files.none(), model);
        this.evaluator = new Evaluator(session, new PrintStream(groovyOut, true, StandardCharsets.UTF_8));
    }

    public static TestShell on(OpenDatabase database) {
        return new TestShell(database, Optional.empty());
    }

    /** With an application's own entity classes. */
    public static TestShell on(OpenDatabase database, OwnModel model) {
        return new TestShell(database, Optional.of(model));
    }

    /** The music store, with names in snake_case. */
    public static TestShell chinook(TestDatabase database) {
        return on(database.openChinook(ChinookEdition.SNAKE_CASE));
    }

    /** Prints rows in this format from now on; {@code csv} at first. */
    public TestShell format(String name) {
        format = name;
        return this;
    }

    public Session session() {
        return session;
    }

    public Evaluator evaluator() {
        return evaluator;
    }

    /** A connection that the session knows nothing of. */
    public Connection another() {
        return database.openAnother();
    }

    /** One value that another connection sees; null for NULL and for no row. */
    public String seenByOthers(String query) {
        try (Connection other = another();
                java.sql.Statement statement = other.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** What an entry prints, a failure included; without the last line break. */
    public String run(String entry) {
        StringBuilder printed = new StringBuilder();
        for (Statement statement : ScriptFile.split(entry, Origin.TYPED, session.dialect())) {
            printed.append(run(statement));
        }
        return printed.toString().stripTrailing();
    }

    /** What each of the entries prints, one below the other. */
    public String runAll(String... entries) {
        StringBuilder printed = new StringBuilder();
        for (String entry : entries) {
            String one = run(entry);
            printed.append(one).append(one.isEmpty() ? "" : "\n");
        }
        return printed.toString().stripTrailing();
    }

    private String run(Statement statement) {
        StringWriter printed = new StringWriter();
        DataWriter data = DataWriter.to(printed);
        groovyOut.reset();
        String failure = "";
        try {
            Result result = evaluator.evaluate(statement);
            new ResultPrinter(OutputFormats.find(format).orElseThrow(), OutputOptions.batch(), data, data)
                    .print(result);
        } catch (ShellException e) {
            failure = new FailurePrinter(OutputOptions.batch()).text(e.failure());
        }
        data.flush();
        return groovyOut.toString(StandardCharsets.UTF_8) + printed + failure;
    }

    /** What a single entry answers, unread. */
    public Result evaluate(String entry) {
        return evaluator.evaluate(
                ScriptFile.split(entry, Origin.TYPED, session.dialect()).get(0));
    }

    /** The failure that an entry ends with; it is an error if it does not fail. */
    public Failure failure(String entry) {
        try {
            Result result = evaluate(entry);
            new ResultPrinter(
                            OutputFormats.find(format).orElseThrow(),
                            OutputOptions.batch(),
                            DataWriter.to(new StringWriter()),
                            DataWriter.to(new StringWriter()))
                    .print(result);
            throw new AssertionError("it did not fail: " + entry);
        } catch (ShellException e) {
            return e.failure();
        }
    }

    /** Runs a script file's text as one unit of work, and answers what it prints, a failure included. */
    public String script(String name, String text, Map<String, Object> parameters) {
        Optional<Language> language = Optional.of(
                name.endsWith(".sql") ? Language.SQL : name.endsWith(".hql") ? Language.HQL : Language.GROOVY);
        List<Statement> statements = new ScriptFile(name, text, language).statements(session.dialect());
        StringWriter printed = new StringWriter();
        DataWriter data = DataWriter.to(printed);
        groovyOut.reset();
        String failure = "";
        try {
            evaluator.script(statements, parameters, statement -> new ResultPrinter(
                            OutputFormats.find(format).orElseThrow(), OutputOptions.batch(), data, data)
                    .print(evaluator.evaluate(statement)));
        } catch (ShellException e) {
            failure = new FailurePrinter(OutputOptions.batch()).text(e.failure());
        }
        data.flush();
        return (groovyOut.toString(StandardCharsets.UTF_8) + printed + failure).stripTrailing();
    }

    /** How many statements Hibernate and Groovy have sent while an entry ran and was printed. */
    public long statementsOf(String entry) {
        long before = session.watch().statements();
        run(entry);
        return session.watch().statements() - before;
    }

    @Override
    public void close() {
        session.close();
    }
}
