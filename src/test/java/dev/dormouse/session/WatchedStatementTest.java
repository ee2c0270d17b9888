package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said of statements that go through Hibernate and Groovy. */
class WatchedStatementTest {

    private final TestShell shell = TestShell.on(
            TestDatabase.H2.openWith("create table pet(id integer primary key, name varchar(9), kilos double)"));
    private final List<String> sent = new ArrayList<>();

    @BeforeEach
    void listen() {
        shell.run("Pet.count()");
        shell.session()
                .watch()
                .listen(Optional.of(
                        s -> sent.add(s.sql().replaceAll("(?s)\\s+.*", "") + " " + s.values() + " " + s.succeeded())));
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void aBatchIsSeenRowByRow() {
        shell.run("save(new Pet(id: 1, name: 'Rex', kilos: 1.5)); save(new Pet(id: 2, name: \"Tom${1}\")); flush()");
        assertThat(sent)
                .anyMatch(s -> s.startsWith("insert") && s.contains("[[") && s.contains("Rex") && s.contains("Tom1"));
    }

    @Test
    void valuesAreSeenInTheirOrder() {
        shell.run("sql.executeUpdate('insert into pet values (?, ?, ?)', [7, null, 2.5d])");
        assertThat(sent).containsExactly("insert [[7, null, 2.5]] true");
        sent.clear();
        shell.run("sql.rows('select * from pet where id = ?', [7]); sql.rows('select 1')");
        assertThat(sent).containsExactly("select [[7]] true", "select [[]] true");
    }

    @Test
    void severalStatementsInABatchAreEachSeen() {
        shell.run("sql.withBatch(5) { it.addBatch(\"insert into pet(id) values (3)\");"
                + " it.addBatch(\"insert into pet(id) values (4)\") }");
        assertThat(sent).hasSize(2).allMatch(s -> s.startsWith("insert"));
        assertThat(shell.run("Pet.count()")).isEqualTo("2");
    }

    @Test
    void whatFailsIsSeenToo() {
        shell.run("sql.execute('select nothing from nowhere')");
        assertThat(sent).anyMatch(s -> s.startsWith("select") && s.endsWith("false"));
    }

    @Test
    void statementsKnowTheConnectionThatTheyCameFrom() {
        assertThat(
                        shell.run(
                                "s = connection.createStatement(); s.connection.is(connection) && s == s && s.hashCode() == s.hashCode()"))
                .isEqualTo("true");
    }
}
