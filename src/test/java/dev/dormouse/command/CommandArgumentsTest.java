package dev.dormouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.complete.Completions;
import dev.dormouse.complete.Scope;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.host.Host;
import dev.dormouse.session.Session;
import dev.dormouse.session.Snapshot;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            assertThat(complete("\\copy raw", snapshot)).containsExactly("raw_log");
            assertThat(complete("\\copy raw_log t", snapshot)).containsExactly("to");
            assertThat(complete("\\dn pub", snapshot)).containsExactly("public");
            assertThat(complete("\\di PRIM", snapshot)).hasSize(2).allMatch(name -> name.startsWith("PRIMARY_KEY_"));
            assertThat(complete("\\h sel", snapshot)).startsWith("select");
            assertThat(complete("\\h create t", snapshot)).contains("table");
            assertThat(complete("\\h hql j", snapshot)).contains("join");
        }
    }

    @Test
    void whatASettingCanBeAndWhatACommandLists() {
        try (Session session = Session.open(TestDatabase.POSTGRESQL.openWith(
                "create table \"My Table\" (id integer primary key)",
                "create schema sales",
                "create table sales.orders (id integer primary key)",
                "create view totals as select 1 as one"))) {
            Snapshot snapshot = session.awaitSnapshot();
            assertThat(complete("\\set timing ", snapshot)).containsExactly("on", "off");
            assertThat(complete("\\set keys v", snapshot)).containsExactly("vi");
            assertThat(complete("\\set format js", snapshot)).startsWith("json");
            assertThat(complete("\\set limit ", snapshot)).isEmpty();
            assertThat(complete("\\d ", snapshot)).containsExactly("\"My Table\"", "totals", "sales.orders");
            assertThat(complete("\\d+ my", snapshot)).containsExactly("\"My Table\"");
            assertThat(complete("\\d \"My", snapshot)).containsExactly("\"My Table\"");
            assertThat(complete("\\d sales.or", snapshot)).containsExactly("sales.orders");
            assertThat(complete("\\dt ", snapshot)).containsExactly("\"My Table\"", "sales.orders");
            assertThat(complete("\\dv ", snapshot)).containsExactly("totals");
            assertThat(complete("\\generate My", snapshot)).containsExactly("MyTable");
            assertThat(complete("\\q ", snapshot)).isEmpty();
            assertThat(complete("\\d totals ", snapshot)).isEmpty();
        }
    }

    @Test
    void files(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("my dir"));
        Files.createDirectories(folder.resolve("scripts"));
        Files.writeString(folder.resolve("my dir/a b.sql"), "");
        Files.writeString(folder.resolve("scripts/one.sql"), "");
        Files.writeString(folder.resolve("Setup.sql"), "");
        Files.writeString(folder.resolve(".hidden.sql"), "");
        assertThat(files("\\i ", folder)).containsExactly("'my dir/", "scripts/", "Setup.sql");
        assertThat(files("\\i s", folder)).containsExactly("scripts/", "Setup.sql");
        assertThat(files("\\i scripts/", folder)).containsExactly("scripts/one.sql");
        assertThat(files("\\i 'my dir/", folder)).containsExactly("'my dir/a b.sql'");
        assertThat(files("\\i \"my d", folder)).containsExactly("'my dir/");
        assertThat(files("\\i .h", folder)).containsExactly(".hidden.sql");
        assertThat(files("\\e nothing", folder)).isEmpty();
        assertThat(files("\\generate Track scr", folder)).containsExactly("scripts/");
        assertThat(files("\\c ./scr", folder)).containsExactly("./scripts/");
        assertThat(files("\\c de", folder)).containsExactly("demo");
        assertThat(files("\\i ~/scr", folder)).containsExactly("~/scripts/");
        assertThat(files("\\i missing/", folder)).isEmpty();
    }

    private static List<String> files(String line, Path folder) {
        Host quiet = TestHost.quiet();
        Host host = new Host(
                quiet.in(),
                quiet.out(),
                quiet.err(),
                Map.of("HOME", folder.toString()),
                folder,
                quiet.zone(),
                quiet.locale(),
                quiet.clock());
        Scope scope = new Scope(Map.of(), Map.of(), List.of(), new CommandArguments(host));
        Snapshot none = Snapshot.empty(Dialects.find("h2").orElseThrow());
        return new Completions()
                .complete(line, line.length(), none, scope).suggestions().stream()
                        .map(s -> s.text().strip())
                        .toList();
    }
}
