package dev.dormouse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogCacheTest {

    private static final String DATABASE = "cached";

    private Connection connection;
    private CatalogReader reader;

    @BeforeAll
    void open() throws SQLException {
        connection = DriverManager.getConnection(PostgresServer.createDatabase(DATABASE));
        Dialect dialect = Dialects.of(connection);
        reader = new CatalogReader(dialect);
        StringBuilder ddl = new StringBuilder();
        for (int i = 0; i < CatalogCache.WORTHWHILE; i++) {
            ddl.append("create table item").append(i).append("(id int primary key, name text);");
        }
        ddl.append("create type mood as enum ('sad', 'glad'); create domain positive as int check (value > 0);");
        ddl.append("create table person(id int primary key, name text, mood mood, age positive,"
                + " item_id int constraint likes references item1, unique (name));");
        ddl.append("create index person_mood on person(mood);");
        ddl.append("create view adult as select * from person where age > 17;");
        ddl.append("create table log(id int, at date) partition by range (at);");
        ddl.append("create table log_old partition of log for values from ('2000-01-01') to ('2010-01-01');");
        ddl.append("create schema sales;");
        run(ddl.toString());
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Catalog read(Path folder) throws SQLException {
        try (Connection another = DriverManager.getConnection(PostgresServer.url(DATABASE))) {
            return new CatalogCache(folder, List.of("postgresql", "here", DATABASE))
                    .read(reader, another, true)
                    .catalog();
        }
    }

    private static Path file(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    /** Makes the file answer with another database's name, so that one sees who has answered. */
    private static Catalog marked(Catalog catalog) {
        return new Catalog("from the file", catalog.searchPath(), catalog.tables());
    }

    @Test
    void theFileSaysExactlyWhatTheDatabaseSays() throws Exception {
        Catalog catalog = reader.read(connection);
        assertThat(CatalogFile.read(CatalogFile.write(catalog))).isEqualTo(catalog);
        assertThat(CatalogFile.read(CatalogFile.write(marked(catalog))).database())
                .isEqualTo("from the file");
    }

    @Test
    void everySortOfDdlChangesTheFingerprint() throws SQLException {
        List<String> changes = List.of(
                "create table extra(id int)",
                "alter table extra add column a varchar(10)",
                "alter table extra alter column a type varchar(20)",
                "alter table extra alter column a set not null",
                "alter table extra alter column a drop not null",
                "alter table extra alter column a set default 'x'",
                "alter table extra alter column a set default 'y'",
                "alter table extra alter column a drop default",
                "alter table extra rename column a to b",
                "alter table extra add column g int generated always as (id + 1) stored",
                "alter table extra alter column id set not null, alter column id add generated always as identity",
                "alter table extra alter column id drop identity",
                "alter table extra drop column b",
                "alter table extra add constraint extra_key unique (id)",
                "alter table extra rename constraint extra_key to extra_unique",
                "alter table extra add constraint extra_item foreign key (id) references item1",
                "alter table extra drop constraint extra_item",
                "alter table extra add constraint extra_item foreign key (id) references item1 on delete cascade",
                "create index extra_index on extra(id)",
                "alter index extra_index rename to extra_index2",
                "drop index extra_index2",
                "create index extra_index on extra((id + 1)) where id > 3",
                "comment on table extra is 'one'",
                "comment on table extra is 'two'",
                "comment on column extra.id is 'one'",
                "comment on column extra.id is null",
                "alter table extra rename to extra2",
                "alter table extra2 set schema sales",
                "alter table sales.extra2 set schema public",
                "alter schema sales rename to trade",
                "alter schema trade rename to sales",
                "alter type mood add value 'so-so'",
                "alter type mood rename value 'so-so' to 'fine'",
                "alter type mood rename to feeling",
                "alter type feeling rename to mood",
                "alter domain positive set not null",
                "alter domain positive drop not null",
                "create or replace view adult as select * from person where age > 20",
                "create or replace view adult as select p.*, 1 as one from person p where age > 20",
                "create materialized view seen as select 1 as x",
                "drop materialized view seen",
                "alter table log detach partition log_old",
                "alter table log attach partition log_old for values from ('2000-01-01') to ('2010-01-01')",
                "create table child() inherits (extra2)",
                "drop table child",
                "create extension hstore",
                "alter extension hstore add table extra2",
                "alter extension hstore drop table extra2",
                "drop extension hstore",
                "alter table extra2 drop constraint extra_unique",
                "alter table extra2 add primary key (id)",
                "drop table extra2",
                "create table extra(id int)",
                "drop table extra");
        String before = reader.fingerprint(connection);
        for (String change : changes) {
            run(change);
            String after = reader.fingerprint(connection);
            assertThat(after).as(change).isNotEqualTo(before);
            assertThat(reader.fingerprint(connection)).as("twice: " + change).isEqualTo(after);
            before = after;
        }
    }

    @Test
    void rowsAndTemporaryTablesOfOthersDoNotChangeIt() throws SQLException {
        String before = reader.fingerprint(connection);
        run("insert into item1 values (1, 'x') on conflict do nothing; analyze item1");
        try (Connection other = DriverManager.getConnection(PostgresServer.url(DATABASE));
                Statement statement = other.createStatement()) {
            statement.execute("create temporary table scratch(id int primary key, name text default 'x')");
            statement.execute("comment on table scratch is 'mine'");
            statement.execute("drop table scratch");
            statement.execute("create temporary table scratch(id int primary key, name text default 'x')");
            assertThat(reader.fingerprint(connection)).isEqualTo(before);
        }
    }

    @Test
    void theSecondReadingIsTheFiles(@TempDir Path folder) throws Exception {
        Catalog catalog = read(folder);
        Path file = file(folder);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(read(folder)).isEqualTo(catalog);
        run("create table later(id int)");
        assertThat(read(folder).find(new TableName("public", "later"))).isPresent();
        run("drop table later");
        assertThat(read(folder).find(new TableName("public", "later"))).isEmpty();
    }

    @Test
    void aFileIsReadAndNotTheDatabase(@TempDir Path folder) throws Exception {
        read(folder);
        byte[] bytes = Files.readAllBytes(file(folder));
        // Row estimates are no part of the fingerprint: by them one sees who answers.
        run("insert into item2 select i, 'x' from generate_series(1, 500) i; analyze item2");
        TableName item = new TableName("public", "item2");
        assertThat(read(folder).find(item).orElseThrow().estimatedRows()).isLessThan(500);
        Files.delete(file(folder));
        assertThat(read(folder).find(item).orElseThrow().estimatedRows()).isEqualTo(500);
        Files.write(file(folder), bytes);
        assertThat(read(folder).find(item).orElseThrow().estimatedRows()).isLessThan(500);
        run("truncate item2; analyze item2");
    }

    @Test
    void aDamagedFileIsNotBelieved(@TempDir Path folder) throws Exception {
        Catalog catalog = read(folder);
        Path file = file(folder);
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 60)) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x15;
            Files.write(file, damaged);
            assertThat(read(folder)).as("byte " + at).isEqualTo(catalog);
        }
        for (int length : new int[] {0, 3, 20, whole.length / 2, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(read(folder)).as(length + " bytes").isEqualTo(catalog);
        }
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length + 1));
        assertThat(read(folder)).isEqualTo(catalog);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFailure(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(read(file.resolve("below")).tables()).hasSizeGreaterThan(500);
    }

    @Test
    void aSmallSchemaIsNotKept(@TempDir Path folder) throws Exception {
        try (Connection small = DriverManager.getConnection(PostgresServer.createDatabase("cachedsmall"))) {
            new CatalogCache(folder, List.of("small")).read(reader, small, true);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
