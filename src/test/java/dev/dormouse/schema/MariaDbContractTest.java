package dev.dormouse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.dialect.Dialects;
import dev.dormouse.testing.MariaDbServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class MariaDbContractTest extends DialectContract {

    @Override
    Connection openEmpty() throws SQLException {
        return DriverManager.getConnection(MariaDbServer.createDatabase("contract"));
    }

    @Override
    String name() {
        return "mariadb";
    }

    @Override
    String identity() {
        return "integer auto_increment primary key";
    }

    @Override
    List<String> comments() {
        return List.of(
                "alter table parent comment 'about parents'",
                "alter table parent modify name varchar(40) not null comment 'called'");
    }

    @Override
    List<String> oddIndexes() {
        return List.of();
    }

    @Override
    boolean hasSchemas() {
        return false;
    }

    @Override
    String[] syntaxError() {
        return new String[] {"select 'ä\uD83D\uDC2D',\n 1 fro m where", "m where"};
    }

    @Test
    void whatOnlyMariaDbHas() throws SQLException {
        try (Connection connection = openEmpty();
                Statement statement = connection.createStatement()) {
            statement.execute("create table t (e enum('a', 'it''s', 'b,c', 'd\\\\e', '') default 'a', s set('x', 'y'),"
                    + " u int unsigned, ub bigint unsigned, f tinyint(1), y tinyint unsigned, t text, b varbinary(9),"
                    + " d datetime, v int as (u + 1) virtual, n int null, unique (t(10)))");
            statement.execute("create table other_engine (id int primary key) partition by hash(id) partitions 2");
            Table table = new CatalogReader(Dialects.of(connection))
                    .read(connection)
                    .find(new TableName("", "t"))
                    .orElseThrow();
            assertThat(table.columns())
                    .extracting(c ->
                            c.name() + " " + c.type().display() + " " + c.type().base() + " " + c.generation())
                    .containsExactly(
                            "e enum('a','it''s','b,c','d\\\\e','') enum NONE",
                            "s set('x','y') set NONE",
                            "u int(10) unsigned int8 NONE",
                            "ub bigint(20) unsigned numeric NONE",
                            "f tinyint(1) bool NONE",
                            "y tinyint(3) unsigned int2 NONE",
                            "t text text NONE",
                            "b varbinary(9) bytea NONE",
                            "d datetime timestamp NONE",
                            "v int(11) int4 COMPUTED",
                            "n int(11) int4 NONE");
            assertThat(table.columns().get(0).type().labels()).containsExactly("a", "it's", "b,c", "d\\e", "");
            assertThat(table.columns().get(1).type().labels()).containsExactly("x", "y");
            assertThat(table.columns().get(10).defaultValue()).isEmpty();
        }
    }

    @Test
    void aConnectionWithoutADatabaseIsEmpty() throws SQLException {
        String url = MariaDbServer.createDatabase("unused").replace("/unused", "/");
        try (Connection connection = DriverManager.getConnection(url)) {
            Catalog catalog = new CatalogReader(Dialects.of(connection)).read(connection);
            assertThat(catalog.tables()).isEmpty();
            assertThat(catalog.database()).isEmpty();
        }
    }
}
