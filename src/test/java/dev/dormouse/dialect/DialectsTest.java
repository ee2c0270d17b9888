package dev.dormouse.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.H2Database;
import dev.dormouse.testing.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DialectsTest {

    private static final Dialect POSTGRES = new PostgresDialect();

    @Test
    void identifiersAreQuotedOnlyWhereNeeded() {
        assertThat(POSTGRES.identifier("track_2")).isEqualTo("track_2");
        assertThat(POSTGRES.identifier("Track")).isEqualTo("\"Track\"");
        assertThat(POSTGRES.identifier("order")).isEqualTo("\"order\"");
        assertThat(POSTGRES.identifier("größe")).isEqualTo("\"größe\"");
        assertThat(POSTGRES.identifier("2nd")).isEqualTo("\"2nd\"");
        assertThat(POSTGRES.identifier("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(new H2Dialect().identifier("TRACK")).isEqualTo("TRACK");
        assertThat(new H2Dialect().identifier("track")).isEqualTo("\"track\"");
        assertThat(new H2Dialect().withLowerCase().identifier("track")).isEqualTo("track");
        assertThat(new H2Dialect().withLowerCase().identifier("value")).isEqualTo("\"value\"");
        assertThat(new H2Dialect().fold("Track")).isEqualTo("TRACK");
        assertThat(POSTGRES.fold("Track")).isEqualTo("track");
    }

    @Test
    void allHaveTheirWords() {
        for (Dialect dialect : Dialects.list()) {
            assertThat(dialect.reservedWords()).as(dialect.name()).contains("select", "from", "where");
            assertThat(dialect.keywords()).as(dialect.name()).contains("view").doesNotContain("select");
            assertThat(dialect.functions()).as(dialect.name()).contains("count", "lower", "coalesce");
            assertThat(dialect.functions()).as(dialect.name()).containsAnyOf("substr", "substring");
        }
    }

    @Test
    void h2IsKnownInAllItsCases() throws SQLException {
        try (Connection lower = H2Database.open();
                Connection upper = DriverManager.getConnection(H2Database.upperCaseUrl(""));
                Connection none = DriverManager.getConnection("jdbc:h2:mem:;DATABASE_TO_UPPER=FALSE")) {
            assertThat(Dialects.of(lower).fold("Ab")).isEqualTo("ab");
            assertThat(Dialects.of(upper).fold("Ab")).isEqualTo("AB");
            assertThat(Dialects.of(none).fold("Ab")).isEqualTo("Ab");
        }
    }

    @Test
    void postgresErrors() throws SQLException {
        try (Connection connection = DriverManager.getConnection(PostgresServer.createDatabase("dialect_errors"));
                Statement statement = connection.createStatement()) {
            assertThat(Dialects.of(connection).name()).isEqualTo("postgresql");
            String sql = "select '\uD83D\uDC2D' as a,\n nme from pg_class";
            SQLException error = failure(() -> statement.execute(sql));
            assertThat(POSTGRES.errorMessage(error)).isEqualTo("column \"nme\" does not exist");
            assertThat(POSTGRES.errorOffset(error, sql)).isEqualTo(OptionalInt.of(sql.indexOf("nme")));
            assertThat(POSTGRES.errorHint(error)).isEmpty();

            String bound = "select ?, ?::text ?? 'b', nme";
            SQLException second = failure(() -> {
                try (PreparedStatement prepared = connection.prepareStatement(bound)) {
                    prepared.setInt(1, 1);
                    prepared.setString(2, "x");
                    prepared.execute();
                }
            });
            assertThat(POSTGRES.errorOffset(second, bound)).isEqualTo(OptionalInt.of(bound.indexOf("??")));

            statement.execute("create table t(id int primary key)");
            statement.execute("insert into t values (1)");
            SQLException duplicate = failure(() -> statement.execute("insert into t values (1)"));
            assertThat(POSTGRES.errorMessage(duplicate))
                    .isEqualTo(
                            "duplicate key value violates unique constraint \"t_pkey\" (Key (id)=(1) already exists)");
            assertThat(POSTGRES.errorOffset(duplicate, "x")).isEmpty();

            SQLException function = failure(() -> statement.execute("select lower(1)"));
            assertThat(POSTGRES.errorHint(function)).isPresent();

            connection.setAutoCommit(false);
            failure(() -> statement.execute("selec 1"));
            SQLException aborted = failure(() -> statement.execute("select 1"));
            assertThat(POSTGRES.errorHint(aborted).orElseThrow()).contains("rollback");
            assertThat(POSTGRES.isConnectionLost(aborted)).isFalse();
            connection.rollback();
            SQLException killed = failure(() -> statement.execute("select pg_terminate_backend(pg_backend_pid())"));
            assertThat(POSTGRES.isConnectionLost(killed)).isTrue();
        }
    }

    @Test
    void postgresTellsATimeoutFromACancel() throws SQLException {
        try (Connection connection = DriverManager.getConnection(PostgresServer.url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = 20");
            SQLException timeout = failure(() -> statement.execute("select pg_sleep(10)"));
            assertThat(POSTGRES.isCancelled(timeout)).isFalse();
            statement.execute("set statement_timeout = 0");
            SQLException cancelled = failure(() -> statement.execute(
                    "do $$ begin perform pg_cancel_backend(pg_backend_pid()); perform pg_sleep(10); end $$"));
            assertThat(POSTGRES.isCancelled(cancelled)).isTrue();
        }
    }

    @Test
    void h2Errors() throws SQLException {
        Dialect h2 = new H2Dialect().withLowerCase();
        try (Connection connection = H2Database.open();
                Statement statement = connection.createStatement()) {
            String sql = "select 'ü\uD83D\uDC2D\\' as \"x\",\n 1 fro m where";
            SQLException syntax = failure(() -> statement.execute(sql));
            assertThat(h2.errorMessage(syntax)).isEqualTo("syntax error at \"m\"");
            assertThat(h2.errorOffset(syntax, sql)).isEqualTo(OptionalInt.of(sql.indexOf("m where")));
            SQLException end = failure(() -> statement.execute("select 1 from"));
            assertThat(h2.errorMessage(end)).isEqualTo("syntax error at the end of the statement");
            assertThat(h2.errorOffset(end, "select 1 from")).isEqualTo(OptionalInt.of(13));

            String missing = "select 1\nfrom no_such";
            SQLException table = failure(() -> statement.execute(missing));
            assertThat(h2.errorMessage(table))
                    .startsWith("Table \"no_such\" not found")
                    .doesNotContain("select", "42");
            assertThat(h2.errorOffset(table, missing)).isEqualTo(OptionalInt.of(missing.indexOf("no_such")));
            statement.execute("shutdown");
            SQLException closed = failure(() -> statement.execute("select 1"));
            assertThat(h2.isConnectionLost(closed)).isTrue();
        }
    }

    private interface Action {
        void run() throws SQLException;
    }

    private static SQLException failure(Action action) {
        try {
            action.run();
        } catch (SQLException e) {
            return e;
        }
        throw new AssertionError("it did not fail");
    }
}
