package dev.dormouse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.dialect.Dialects;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractTest extends DialectContract {

    @Override
    Connection openEmpty() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite::memory:");
    }

    @Override
    String name() {
        return "sqlite";
    }

    @Override
    String identity() {
        return "integer primary key";
    }

    @Override
    List<String> comments() {
        return List.of();
    }

    @Override
    boolean hasSchemas() {
        return false;
    }

    /** Its driver knows neither ordered numbers nor rowids, and reads declared types in its own way. */
    @Override
    List<String> unknownToDriver() {
        return List.of(
                "bare.x int8 -1 -1 -1",
                "child.pa int8 -1 -1 -1",
                "child.pb int8 -1 -1 -1",
                "child.up int8 -1 -1 -1",
                "child.code not null",
                "link.id int8 -1 -1 -1",
                "names.id int8 -1 -1 -1",
                "parent.id int8 -1 -1 -1",
                "parent.id not null",
                "parent.id identity",
                "parent.amount numeric -1 12 2",
                "parent.a int8 -1 -1 -1",
                "parent.b int8 -1 -1 -1",
                "parent.total int8 -1 -1 -1",
                "parent.born date -1 -1 -1",
                "parent.big int8 -1 -1 -1",
                "parent.small int8 -1 -1 -1",
                "two words.a b int8 -1 -1 -1",
                "two words.a b not null",
                "two words.a b identity");
    }

    @Override
    String[] syntaxError() {
        return new String[] {"select 'ä\uD83D\uDC2D',\n 1 fro m where", "m where"};
    }

    @Test
    void whatOnlySqliteHas(@TempDir Path folder) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("my store.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table T (a INTEGER PRIMARY KEY AUTOINCREMENT, b, c NVARCHAR(20), d DATETIME,"
                    + " e NUMERIC(10,2), f UNSIGNED BIG INT, g BLOB, h BOOLEAN, i int as (a + 1))");
            statement.execute("create table w (k text primary key) without rowid");
            statement.execute("create table implicit (t references t, k references W (K))");
            statement.execute("create virtual table search using fts5 (body)");
            statement.execute("create index partly on T (c) where c > ''");
            statement.execute("create unique index lowered on T (lower(c))");
            Catalog catalog = new CatalogReader(Dialects.of(connection)).read(connection);
            assertThat(catalog.database()).isEqualTo("my store.db");
            assertThat(catalog.tables())
                    .extracting(t -> t.name().name())
                    .containsExactly("T", "implicit", "search", "w");
            Table table = catalog.find(new TableName("", "T")).orElseThrow();
            assertThat(table.columns())
                    .extracting(c ->
                            c.name() + " " + c.type().display() + " " + c.type().base() + " " + c.generation())
                    .containsExactly(
                            "a INTEGER int8 IDENTITY",
                            "b any text NONE",
                            "c NVARCHAR(20) varchar NONE",
                            "d DATETIME timestamp NONE",
                            "e NUMERIC(10,2) numeric NONE",
                            "f UNSIGNED BIG INT int8 NONE",
                            "g BLOB bytea NONE",
                            "h BOOLEAN bool NONE",
                            "i INT int8 COMPUTED");
            assertThat(table.uniqueKeys()).isEmpty();
            assertThat(table.indexes()).extracting(Index::name).containsExactly("lowered", "partly");
            Table implicit = catalog.find(new TableName("", "implicit")).orElseThrow();
            assertThat(implicit.foreignKeys())
                    .extracting(fk -> fk.columns() + " " + fk.target() + fk.targetColumns())
                    .containsExactly("[t] T[a]", "[k] w[k]");
        }
    }
}
