package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** H2 says so to a statement that comes while the shell that serves the file leaves; the next statement finds it open again. */
class ClosedByOthersTest {

    private static final String SAID =
            "Database is already closed (to disable automatic closing at VM shutdown, add \";DB_CLOSE_ON_EXIT=FALSE\" to the db URL)";

    private final AtomicInteger closings = new AtomicInteger();
    private OpenDatabase database;
    private TestShell shell;

    @BeforeEach
    void open() {
        database = TestDatabase.H2.openWith("create table item (id int primary key)", "insert into item values (1)");
        shell = TestShell.on(OpenDatabase.of(database.target(), () -> closing(database.connection())));
        shell.session().awaitSnapshot();
    }

    @AfterEach
    void close() {
        shell.close();
        database.close();
    }

    /** Refuses as many statements as it is told. */
    private Connection closing(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                ClosedByOthersTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, given) -> {
                    if (method.getName().equals("prepareStatement") && closings.getAndDecrement() > 0) {
                        throw new SQLException(SAID + " [90121-252]", "90121", 90121);
                    }
                    try {
                        return method.invoke(real, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void aStatementIsRunAgain() {
        closings.set(1);
        assertThat(shell.run("select id from item;")).isEqualTo("id\n1");
        closings.set(1);
        assertThat(shell.run("insert into item values (2);")).isEqualTo("1 row inserted");
        assertThat(shell.run("select count(*) as n from item;")).isEqualTo("n\n2");
    }

    @Test
    void butOnlyOnce() {
        closings.set(2);
        assertThat(shell.run("select id from item;"))
                .startsWith("error: the connection is lost: Database is already closed");
        assertThat(shell.run("select id from item;")).isEqualTo("id\n1");
    }

    @Test
    void andNotWithinAUnitOfWork() {
        shell.runAll("begin", "insert into item values (3);");
        closings.set(1);
        assertThat(shell.run("select id from item;"))
                .startsWith("error: the connection is lost: Database is already closed");
        shell.run("rollback");
        assertThat(shell.run("select id from item;")).isEqualTo("id\n1");
    }
}
