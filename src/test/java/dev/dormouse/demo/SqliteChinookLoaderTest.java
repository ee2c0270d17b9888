package dev.dormouse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqliteChinookLoaderTest extends ChinookLoaderContract {

    @Override
    Connection openEmpty() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @Override
    String databaseName() {
        return "sqlite";
    }

    @Override
    void enforceForeignKeys() throws SQLException {
        execute("pragma foreign_keys = on");
    }

    @Test
    void writesDatesThatItsFunctionsUnderstand() throws Exception {
        try (Connection connection = openEmpty()) {
            ChinookLoader.load(connection, "sqlite");
            try (var rows = connection
                    .createStatement()
                    .executeQuery(
                            "select strftime('%Y', invoice_date), typeof(total), invoice_date from invoice where invoice_id = 412")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("2013");
                assertThat(rows.getString(2)).isEqualTo("real");
                assertThat(rows.getTimestamp(3)).hasToString("2013-12-22 00:00:00.0");
            }
        }
    }
}
