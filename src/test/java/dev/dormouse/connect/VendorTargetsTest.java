package dev.dormouse.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dormouse.host.Host;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Oracle, SQL Server and MySQL as far as no server is needed. */
class VendorTargetsTest {

    @TempDir
    Path folder;

    private ConnectionTarget resolve(String url, DriverLoader drivers) {
        Host host = TestHost.in(folder, Map.of());
        return new TargetResolver(host, drivers).resolve(ConnectionOptions.of(url));
    }

    @Test
    void mysqlTakesItsOwnDriverWhereThatIsAtHand() throws IOException {
        Path jar = folder.resolve("mysql-connector-j.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("com/mysql/cj/jdbc/Driver.class"));
        }
        String url = "mysql+pymysql://ann:pw@h/shop?charset=utf8&sslMode=REQUIRED";
        try (DriverLoader without = new DriverLoader(List.of());
                DriverLoader with = new DriverLoader(List.of(folder))) {
            assertThat(resolve(url, without).jdbcUrl()).isEqualTo("jdbc:mariadb://h:3306/shop");
            ConnectionTarget own = resolve(url, with);
            assertThat(own.jdbcUrl()).isEqualTo("jdbc:mysql://h:3306/shop");
            assertThat(own.dialect()).isEqualTo("mysql");
            assertThat(own.driverClass()).isEqualTo("com.mysql.cj.jdbc.Driver");
            assertThat(own.properties())
                    .containsEntry("sslMode", "REQUIRED")
                    .containsEntry("useCursorFetch", "true")
                    .doesNotContainKeys("charset", "password", "user");
            assertThat(resolve("mariadb://h/shop", with).jdbcUrl()).startsWith("jdbc:mariadb:");
        }
    }

    @Test
    void theUsersOwnPropertiesWin() {
        DriverLoader none = new DriverLoader(List.of());
        assertThat(resolve("sqlserver://h/d?loginTimeout=3", none).properties()).containsEntry("loginTimeout", "3");
        assertThat(resolve("jdbc:sqlserver://h;loginTimeout=3", none).properties())
                .doesNotContainKey("loginTimeout")
                .containsEntry("applicationName", "dormouse");
        assertThat(resolve("oracle://h/d", none).properties()).containsEntry("remarksReporting", "true");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            oracle://u:hush@h/d    | oracle    | put the jar of ojdbc11 (com.oracle.database.jdbc) into
            mssql://u:hush@h/d     | sqlserver | put the jar of mssql-jdbc (com.microsoft.sqlserver) into
            jdbc:mysql://u:hush@h/ | mysql     | put the jar of mysql-connector-j (com.mysql) into
            """)
    void aMissingDriverIsNamed(String url, String database, String hint) {
        DriverLoader drivers = new DriverLoader(List.of(folder.resolve("drivers")));
        Host host = TestHost.in(folder, Map.of());
        ShellException thrown = catchThrowableOfType(
                ShellException.class, () -> new Connector(host, drivers).open(resolve(url, drivers), Optional.empty()));
        assertThat(thrown.failure().message()).isEqualTo("there is no driver for jdbc:" + database);
        assertThat(thrown.failure().hint().orElseThrow()).startsWith(hint).contains(folder + "/drivers");
    }

    private Failure explain(String url, SQLException e) {
        ConnectionTarget target = resolve(url, new DriverLoader(List.of()));
        return new OpenFailures(target, Login.none(), List::of).explain(e);
    }

    @Test
    void failuresAreSaidInPlainWords() {
        assertThat(explain("oracle://u@h/d", new SQLException("ORA-01017: no", "72000", 1017))
                        .message())
                .isEqualTo("wrong user name or password for user \"u\" at h:1521");
        assertThat(explain("oracle://u@h/shop", new SQLException("ORA-12514: x", "08006", 12514))
                        .message())
                .isEqualTo("the listener at h:1521 knows no service \"shop\"");
        assertThat(explain("sqlserver://u@h/d", new SQLException("Login failed", "S0001", 18456))
                        .message())
                .isEqualTo("wrong user name or password for user \"u\" at h:1433");
        Failure certificate = explain(
                "sqlserver://u@h/d", new SQLException("no trust", new SSLHandshakeException("PKIX path building")));
        assertThat(certificate.hint().orElseThrow()).startsWith("trustServerCertificate=true");
        String refused = "The TCP/IP connection to the host h, port 1433 has failed. Error: \"Connection refused.\"";
        assertThat(explain("sqlserver://u@h/d", new SQLException(refused, "08S01", 0))
                        .message())
                .isEqualTo("nothing answers at h:1433: connection refused");
        assertThat(explain("jdbc:mysql://u@h/d", new SQLException("x", "42000", 1049))
                        .message())
                .isEqualTo("there is no database \"d\" at h");
    }
}
