package dev.dormouse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresChinookLoaderTest extends ChinookLoaderContract {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    Connection openEmpty() throws SQLException {
        Connection connection = server.getPostgresDatabase().getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        }
        return connection;
    }

    @Override
    String databaseName() {
        return "postgresql";
    }

    @Override
    void takeIndexName() throws SQLException {
        execute("create table other (id int)");
        execute("create index track_media_type_id_idx on other (id)");
    }

    @Test
    void namesKeysAndIndexesAsTheCurrentEditionDoes() throws SQLException {
        try (Connection connection = openEmpty()) {
            ChinookLoader.load(connection, "postgresql");
            assertThat(list("select conname from pg_constraint where conrelid = 'playlist_track'::regclass"
                            + " and contype <> 'n' order by 1"))
                    .containsExactly(
                            "playlist_track_pkey", "playlist_track_playlist_id_fkey", "playlist_track_track_id_fkey");
            assertThat(list("select indexname from pg_indexes where tablename = 'invoice_line' order by 1"))
                    .containsExactly("invoice_line_invoice_id_idx", "invoice_line_pkey", "invoice_line_track_id_idx");
            assertThat(list("select format_type(atttypid, atttypmod) from pg_attribute"
                            + " where attrelid = 'invoice'::regclass and attnum > 0 order by attnum"))
                    .containsExactly(
                            "integer",
                            "integer",
                            "timestamp without time zone",
                            "character varying(70)",
                            "character varying(40)",
                            "character varying(40)",
                            "character varying(40)",
                            "character varying(10)",
                            "numeric(10,2)");
        }
    }
}
