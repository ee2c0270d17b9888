package dev.dormouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.complete.Completions;
import dev.dormouse.complete.Scope;
import dev.dormouse.session.Session;
import dev.dormouse.session.Snapshot;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestHost;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What TAB offers behind a command: the same as its declaration says. */
class CommandArgumentsTest {

    private static final Scope SCOPE = new Scope(Map.of(), Map.of(), List.of(), new CommandArguments(TestHost.quiet()));

    private static List<String> complete(String line, Snapshot snapshot) {
        return new Completions()
                .complete(line, line.length(), snapshot, SCOPE).suggestions().stream()
                        .map(s -> s.text().strip())
                        .toList();
    }

    @Test
    void namesAndSuggestionsComplete() {
        try (Session session = Session.open(TestDatabase.H2.openWith(
                "create table people (id integer primary key, first_name varchar(9))",
                "create table visits (id integer primary key, person_id integer, host_person_id integer)",
                "create table raw_log (n integer)"))) {
            Snapshot snapshot = session.awaitSnapshot();
            assertThat(complete("\\why Per", snapshot)).startsWith("Person");
            assertThat(complete("\\why raw", snapshot)).containsExactly("raw_log");
            assertThat(complete("\\rename Person.fi", snapshot)).containsExactly("Person.firstName");
            assertThat(complete("\\rename Person.", snapshot)).containsExactly("Person.id", "Person.firstName");
            assertThat(complete("\\accept ", snapshot)).containsExactly("1", "2");
            assertThat(complete("?Per", snapshot)).startsWith("Person");
            assertThat(complete("??Per", snapshot)).startsWith("Person");
            assertThat(complete("?raw", snapshot)).containsExactly("raw_log");
            assertThat(complete("?Person.where { fi", snapshot)).startsWith("firstName");
            assertThat(complete("?person.fi", snapshot)).containsExactly("firstName");
            assertThat(complete("\\? sett", snapshot)).containsExactly("settings");
            assertThat(complete("\\h sel", snapshot)).startsWith("select");
            assertThat(complete("\\h create t", snapshot)).contains("table");
            assertThat(complete("\\h hql j", snapshot)).contains("join");
        }
    }
}
