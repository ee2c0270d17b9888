package dev.dormouse.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What loading must do on every database. */
abstract class ChinookLoaderContract {

    private Connection connection;

    /** A connection to a database without tables. */
    abstract Connection openEmpty() throws Exception;

    abstract String databaseName();

    @BeforeEach
    void connect() throws Exception {
        connection = openEmpty();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    final void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    final <T> T value(String sql, Class<T> type) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).as("a row of %s", sql).isTrue();
            return rows.getObject(1, type);
        }
    }

    final List<String> list(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    final String quoted(String name) {
        return DemoTarget.of(databaseName()).identifier(ChinookEdition.PASCAL_CASE, name);
    }

    private ChinookLoader.Loaded load() {
        return ChinookLoader.load(connection, databaseName());
    }

    @Test
    void loadsEveryRow() throws SQLException {
        assertThat(load()).isEqualTo(new ChinookLoader.Loaded(11, 15_607)).hasToString("11 tables, 15,607 rows");
        for (ChinookTable table : ChinookTable.list()) {
            String name = ChinookEdition.SNAKE_CASE.name(table.name());
            assertThat(value("select count(*) from " + name, Long.class))
                    .as(name)
                    .isEqualTo(ChinookDataTest.ROWS.get(table.name()));
        }
        assertThat(connection.getAutoCommit()).isTrue();
    }

    @Test
    void keepsTextsNumbersDatesAndNulls() throws SQLException {
        load();
        assertThat(value("select name from artist where artist_id = 6", String.class))
                .isEqualTo("Antônio Carlos Jobim");
        assertThat(value("select name from artist where artist_id = 88", String.class))
                .isEqualTo("Guns N' Roses");
        assertThat(list("select composer from track where composer is not null"))
                .noneMatch(composer -> composer.contains("\\u"));
        assertThat(value("select sum(total) from invoice", BigDecimal.class))
                .isCloseTo(new BigDecimal("2328.60"), within(new BigDecimal("0.001")));
        assertThat(value("select unit_price from track where track_id = 3196", BigDecimal.class))
                .isEqualByComparingTo("1.99");
        assertThat(value("select birth_date from employee where employee_id = 4", LocalDateTime.class))
                .isEqualTo(LocalDateTime.of(1947, 9, 19, 0, 0));
        assertThat(value("select invoice_date from invoice where invoice_id = 1", LocalDateTime.class))
                .isEqualTo(LocalDateTime.of(2009, 1, 1, 0, 0));
        assertThat(list("select employee_id from employee where reports_to is null"))
                .containsExactly("1");
        assertThat(value("select count(*) from track where composer is null", Long.class))
                .isEqualTo(978L);
    }

    @Test
    void loadsTheOlderEdition() throws SQLException {
        ChinookLoader.Loaded loaded = ChinookLoader.load(connection, databaseName(), ChinookEdition.PASCAL_CASE);
        assertThat(loaded.rows()).isEqualTo(15_607);
        assertThat(list("select " + quoted("Name") + " from " + quoted("MediaType") + " where " + quoted("MediaTypeId")
                        + " = 2"))
                .containsExactly("Protected AAC audio file");
    }

    @Test
    void refusesWhereATableIsThere() throws SQLException {
        execute("create table playlist (mine int)");
        execute("create table genre (mine int)");
        execute("insert into genre values (7)");
        assertThatThrownBy(this::load)
                .hasMessage("the music store was not loaded: tables of these names are there already: genre, playlist")
                .isInstanceOfSatisfying(ShellException.class, e -> {
                    assertThat(e.failure().kind()).isEqualTo(Failure.Kind.USAGE);
                    assertThat(e.failure().hint())
                            .contains("load it into an empty database or schema, or drop these tables first");
                });
        assertThat(list("select mine from genre")).containsExactly("7");
        assertThatThrownBy(() -> list("select * from artist")).isInstanceOf(SQLException.class);
    }

    @Test
    void leavesNothingWhenItFails() throws SQLException {
        // The first index is made after all rows are there, and its name is taken.
        takeIndexName();
        assertThatThrownBy(this::load)
                .hasMessageStartingWith("the music store was not loaded: ")
                .isInstanceOfSatisfying(
                        ShellException.class,
                        e -> assertThat(e.failure().kind()).isEqualTo(Failure.Kind.STATEMENT));
        assertThatThrownBy(() -> list("select * from genre")).isInstanceOf(SQLException.class);
        assertThat(connection.getAutoCommit()).isTrue();
    }

    /** Makes something that an index of the store will collide with, and that is no table of a taken name. */
    void takeIndexName() throws SQLException {
        execute("create table other (id int)");
        execute("create index album_artist_id_idx on other (id)");
    }

    @Test
    void keepsKeysAndNotNulls() throws SQLException {
        enforceForeignKeys();
        load();
        assertThatThrownBy(() -> execute("insert into album (album_id, title, artist_id) values (9999, 'x', 9999)"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("delete from media_type where media_type_id = 1"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("insert into playlist_track (playlist_id, track_id) values (1, 1)"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("update album set title = null where album_id = 1"))
                .isInstanceOf(SQLException.class);
    }

    void enforceForeignKeys() throws SQLException {}
}
