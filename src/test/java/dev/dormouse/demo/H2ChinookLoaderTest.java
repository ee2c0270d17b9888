package dev.dormouse.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dormouse.result.ShellException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class H2ChinookLoaderTest extends ChinookLoaderContract {

    @Override
    Connection openEmpty() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:");
    }

    @Override
    String databaseName() {
        return "h2";
    }

    @Test
    void refusesAnotherDatabase() throws SQLException {
        try (Connection connection = openEmpty()) {
            assertThatThrownBy(() -> ChinookLoader.load(connection, "oracle"))
                    .hasMessage("the music store cannot be loaded into a database of the kind \"oracle\"")
                    .isInstanceOfSatisfying(
                            ShellException.class, e -> assertThat(e.failure().hint())
                                    .contains("these can hold it: postgresql, h2, sqlite, mariadb, hsqldb"));
        }
    }

    @Test
    void refusesAConnectionWithAnOpenTransaction() throws SQLException {
        try (Connection connection = openEmpty()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> ChinookLoader.load(connection, "h2")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void namesKeysAndIndexesAsTheOlderEditionDoes() throws SQLException {
        try (Connection connection = openEmpty()) {
            ChinookLoader.load(connection, "h2", ChinookEdition.PASCAL_CASE);
            try (var rows = connection
                    .createStatement()
                    .executeQuery("select listagg(constraint_name, ' ') within group (order by constraint_name)"
                            + " from information_schema.table_constraints where table_name = 'PlaylistTrack'"
                            + " and constraint_type <> 'CHECK'")) {
                rows.next();
                assertThat(rows.getString(1))
                        .isEqualTo("FK_PlaylistTrackPlaylistId FK_PlaylistTrackTrackId PK_PlaylistTrack");
            }
        }
    }
}
