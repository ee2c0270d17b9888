package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.schema.TableName;
import dev.dormouse.testing.TestDatabase;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read beside the catalogue, on the real databases. */
class SurveyTest {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /** Reading goes on in the background: waits until it has come so far. */
    private static Surroundings await(Session session, Predicate<Surroundings> until) {
        long end = System.nanoTime() + PATIENCE;
        while (!until.test(session.observed().surroundings())) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            Thread.onSpinWait();
        }
        return session.observed().surroundings();
    }

    private static List<String> values(Surroundings known, String table, String column) {
        return known.values().entrySet().stream()
                .filter(e -> e.getKey().name().equals(table))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Map.of())
                .getOrDefault(column, List.of());
    }

    private static Set<String> tables(Surroundings known) {
        return known.values().keySet().stream().map(TableName::name).collect(Collectors.toSet());
    }

    private static void execute(Session session, String sql) {
        try (Statement statement = session.connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        session.observed().ran(sql);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"POSTGRESQL", "SQLITE", "MARIADB"})
    void valuesOfSmallTablesAreReadAndFollowWhatIsWritten(TestDatabase kind) {
        try (Session session = Session.open(kind.openChinook(ChinookEdition.SNAKE_CASE))) {
            session.awaitSnapshot();
            session.observed().survey(true);
            Surroundings known = await(session, s -> tables(s).containsAll(Set.of("genre", "media_type", "customer")));
            assertThat(values(known, "genre", "name"))
                    .hasSize(25)
                    .startsWith("Alternative", "Alternative & Punk", "Blues");
            assertThat(values(known, "media_type", "name")).hasSize(5);
            assertThat(values(known, "track", "name")).isEmpty();
            assertThat(values(known, "artist", "name")).isEmpty();
            assertThat(values(known, "customer", "email")).hasSize(59);
            execute(session, "insert into genre (genre_id, name) values (26, 'Zouk')");
            session.observed().survey(true);
            await(session, s -> values(s, "genre", "name").contains("Zouk"));
            session.observed().survey(false);
            assertThat(session.observed().surroundings().values()).isEmpty();
            session.observed().survey(true);
            await(session, s -> values(s, "genre", "name").contains("Zouk"));
        }
    }

    @Test
    void whatIsNotCommittedIsNotSeen() {
        try (Session session = Session.open(TestDatabase.POSTGRESQL.openWith(
                "create table mood (id int primary key, name varchar(20))", "insert into mood values (1, 'calm')"))) {
            session.awaitSnapshot();
            session.observed().survey(true);
            await(session, s -> values(s, "mood", "name").equals(List.of("calm")));
            session.unit().begin();
            execute(session, "insert into mood values (2, 'wild')");
            session.observed().survey(true);
            session.unit().commit();
            assertThat(session.observed().surroundings().valuesOf(new TableName("public", "mood"), "name"))
                    .containsExactly("calm");
            session.observed().survey(true);
            await(session, s -> values(s, "mood", "name").equals(List.of("calm", "wild")));
        }
    }

    @Test
    void whatOthersWriteIsSeenWhenTheSchemaIsReadAgain() throws SQLException {
        try (OpenDatabase database = TestDatabase.POSTGRESQL.openWith(
                        "create table mood (id int primary key, name varchar(20))",
                        "insert into mood values (1, 'calm')");
                Session session = Session.open(database)) {
            session.awaitSnapshot();
            session.observed().survey(true);
            await(session, s -> values(s, "mood", "name").equals(List.of("calm")));
            try (var other = database.openAnother();
                    Statement statement = other.createStatement()) {
                statement.execute("update mood set name = 'wild'");
            }
            session.refresh();
            session.awaitSnapshot();
            session.observed().survey(true);
            await(session, s -> values(s, "mood", "name").equals(List.of("wild")));
        }
    }

    @ParameterizedTest
    @CsvSource({"POSTGRESQL, pg_class, relname", "SQLITE, sqlite_schema, sql", "MARIADB, TABLES, TABLE_NAME"})
    void theDatabasesOwnTablesAreRead(TestDatabase kind, String table, String column) {
        try (Session session = Session.open(kind.openWith("create table t (id int primary key)"))) {
            session.awaitSnapshot();
            session.observed().survey(false);
            Surroundings known = await(session, s -> !s.systemTables().isEmpty());
            assertThat(known.systemTables())
                    .anySatisfy(system -> {
                        assertThat(system.table().name().name()).isEqualTo(table);
                        assertThat(system.table().findColumn(column)).isPresent();
                    })
                    .noneMatch(system -> system.table().name().name().equals("t"));
        }
    }

    @Test
    void onlyShortTextsOfSmallTablesAreRead() {
        String long61 = "x".repeat(ValueReader.LONGEST + 1);
        try (Session session = Session.open(TestDatabase.POSTGRESQL.openWith(
                "create table mood (id int primary key, name varchar(20), note text, password text, api_key text, n int)",
                "insert into mood values (1, 'b', '" + long61 + "', 'p', 'k', 1), (2, 'a', 'n', 'q', 'l', 2),"
                        + " (3, null, '', 'q', 'l', 2), (4, 'a', null, 'q', 'l', 2)",
                "create table many (id int primary key, name varchar(20))",
                "insert into many select i, 'n' || i from generate_series(1, 201) i",
                "create table just_so_many (id int primary key, name varchar(20))",
                "insert into just_so_many select i, 'n' || i from generate_series(1, 200) i",
                "create table access_tokens (id int primary key, name varchar(20))",
                "insert into access_tokens values (1, 'x')",
                "create view moods as select * from mood",
                "create table hidden (id int primary key, name text)",
                "create table z (id int primary key, name text)",
                "insert into z values (1, 'last')",
                "analyze"))) {
            session.awaitSnapshot();
            session.observed().survey(true);
            Surroundings known = await(session, s -> !values(s, "z", "name").isEmpty());
            assertThat(tables(known)).containsExactlyInAnyOrder("mood", "just_so_many", "hidden", "z");
            assertThat(known.values().get(new TableName("public", "mood")))
                    .isEqualTo(Map.of("name", List.of("a", "b")));
            assertThat(values(known, "just_so_many", "name")).hasSize(200);
        }
    }

    /** Never analyzed, so that nobody knows how large it is: a row more than may be there is enough to know. */
    @Test
    void ofALargeTableAFewRowsAreRead() {
        try (Session session = Session.open(TestDatabase.POSTGRESQL.openWith(
                "create table many (id int primary key, name varchar(20))",
                "insert into many select i, 'n' || i from generate_series(1, 201) i",
                "create table z (id int primary key, name text)",
                "insert into z values (1, 'last')"))) {
            session.awaitSnapshot();
            session.observed().survey(true);
            Surroundings known = await(session, s -> !values(s, "z", "name").isEmpty());
            assertThat(values(known, "many", "name")).isEmpty();
        }
    }

    /** A table that somebody has locked is left out after a second, and a session can end meanwhile. */
    @Test
    void aLockedTableStopsNobody() throws SQLException {
        try (OpenDatabase database = TestDatabase.POSTGRESQL.openWith(
                        "create table a (id int primary key, name text)",
                        "insert into a values (1, 'locked')",
                        "create table z (id int primary key, name text)",
                        "insert into z values (1, 'last')");
                Session session = Session.open(database)) {
            session.awaitSnapshot();
            try (var other = database.openAnother();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("lock table a in access exclusive mode");
                session.observed().survey(true);
                Surroundings known = await(session, s -> !values(s, "z", "name").isEmpty());
                assertThat(values(known, "a", "name")).isEmpty();
                other.rollback();
            }
        }
    }

    @Test
    void aDatabaseInMemoryIsItsUsersAlone() {
        try (Session session = Session.open(TestDatabase.H2.openChinook(ChinookEdition.SNAKE_CASE))) {
            session.awaitSnapshot();
            session.observed().survey(true);
            assertThat(session.observed().surroundings()).isEqualTo(Surroundings.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "user_password",
                "userPassword",
                "API_KEY",
                "apiKey",
                "ssn",
                "PasswordHash",
                "value",
                "pin_2"
            })
    void namesThatTellOfSecretsAreKnown(String name) {
        assertThat(ValueColumns.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "keyboard", "monkey", "NAME", "title", "spinning", "hashtag", "compass"})
    void othersAreNot(String name) {
        assertThat(ValueColumns.isSecret(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into genre values (1)|genre",
                "INSERT IGNORE INTO shop.Genre values (1)|genre",
                "update only public.\"Genre\" set name = 'into x'|genre",
                "delete from a.b.genre where x in (select y from track)|genre",
                "truncate table genre|genre",
                "merge into genre using track on true|genre",
                "with x as (delete from a returning *) insert into b select * from x|a b"
            })
    void whatIsWrittenToIsKnown(String sql, String tables) {
        assertThat(WrittenTables.of(SqlLexer.tokens(
                        sql, Dialects.find("postgresql").orElseThrow().lexicalRules())))
                .containsExactlyInAnyOrder(tables.split(" "));
    }
}
