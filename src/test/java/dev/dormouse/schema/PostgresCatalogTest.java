package dev.dormouse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.dialect.PostgresDialect;
import dev.dormouse.testing.PostgresServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The awkward schema, as the catalogue of PostgreSQL has it. */
class PostgresCatalogTest {

    private static Catalog catalog;

    @BeforeAll
    static void load() throws Exception {
        String sql = new String(
                PostgresCatalogTest.class.getResourceAsStream("/awkward.sql").readAllBytes(), StandardCharsets.UTF_8);
        catalog = read("catalogue_awkward", sql);
    }

    private static Catalog read(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(PostgresServer.createDatabase(database));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return new CatalogReader(new PostgresDialect()).read(connection);
        }
    }

    private static Table table(String name) {
        return catalog.find(new TableName("public", name)).orElseThrow(() -> new AssertionError(name));
    }

    @Test
    void allRelationsOfBothSchemasAndNoneOfTheSystem() {
        assertThat(catalog.database()).isEqualTo("catalogue_awkward");
        assertThat(catalog.searchPath()).containsExactly("public");
        assertThat(catalog.tables()).hasSize(44);
        assertThat(catalog.tables()).extracting(t -> t.name().schema()).containsOnly("public", "sales");
        assertThat(catalog.tables()).isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
    }

    @Test
    void kindsAndParents() {
        assertThat(table("adult_view").kind()).isEqualTo(TableKind.VIEW);
        assertThat(table("people_mv").kind()).isEqualTo(TableKind.MATERIALIZED_VIEW);
        assertThat(table("events").kind()).isEqualTo(TableKind.PARTITIONED);
        assertThat(table("events").parent()).isEmpty();
        assertThat(table("events_2024").kind()).isEqualTo(TableKind.TABLE);
        assertThat(table("events_2024").parent()).contains(new TableName("public", "events"));
    }

    @Test
    void typesOfPeople() {
        assertThat(table("people").columns())
                .extracting(c -> c.name() + " " + c.type().display() + " "
                        + c.type().base() + " " + c.type().form() + (c.nullable() ? "" : " not null"))
                .containsExactly(
                        "id integer int4 PLAIN not null",
                        "name text text PLAIN not null",
                        "class text text PLAIN",
                        "group text text PLAIN",
                        "select integer int4 PLAIN",
                        "mood mood mood ENUM",
                        "tags text[] text ARRAY",
                        "prefs jsonb jsonb PLAIN",
                        "uid uuid uuid PLAIN",
                        "addr inet inet PLAIN",
                        "span int4range int4range RANGE",
                        "contact email text PLAIN",
                        "created_at timestamp with time zone timestamptz PLAIN",
                        "updated_at timestamp with time zone timestamptz PLAIN");
        assertThat(table("people").findColumn("mood").orElseThrow().type().labels())
                .containsExactly("sad", "ok", "very happy", "1st");
    }

    @Test
    void lengthsAndPrecisions() {
        ColumnType amount =
                table("transfers").findColumn("amount").orElseThrow().type();
        assertThat(amount)
                .isEqualTo(new ColumnType("numeric(12,2)", "numeric", ColumnType.Form.PLAIN, -1, 12, 2, List.of()));
        ColumnType region = table("orders").findColumn("region").orElseThrow().type();
        assertThat(region)
                .isEqualTo(new ColumnType("character(2)", "bpchar", ColumnType.Form.PLAIN, 2, -1, -1, List.of()));
        ColumnType total = table("invoices").findColumn("total").orElseThrow().type();
        assertThat(total).isEqualTo(ColumnType.plain("numeric"));
    }

    @Test
    void whoMakesTheValue() {
        assertThat(table("calc").columns())
                .extracting(TableColumn::generation)
                .containsExactly(
                        TableColumn.Generation.IDENTITY,
                        TableColumn.Generation.NONE,
                        TableColumn.Generation.NONE,
                        TableColumn.Generation.COMPUTED);
        TableColumn id = table("people").findColumn("id").orElseThrow();
        assertThat(id.generation()).isEqualTo(TableColumn.Generation.IDENTITY);
        assertThat(table("OrderItem").findColumn("Id").orElseThrow().generation())
                .isEqualTo(TableColumn.Generation.IDENTITY);
        TableColumn uid = table("people").findColumn("uid").orElseThrow();
        assertThat(uid.generation()).isEqualTo(TableColumn.Generation.NONE);
        assertThat(uid.defaultValue()).contains("gen_random_uuid()");
    }

    @Test
    void keys() {
        assertThat(table("orders").primaryKey()).contains(new Key("orders_pkey", List.of("region", "num")));
        assertThat(table("codes").primaryKey()).isEmpty();
        assertThat(table("codes").uniqueKeys()).containsExactly(new Key("codes_code_key", List.of("code")));
        assertThat(table("book_author").uniqueKeys())
                .extracting(Key::columns)
                .containsExactly(List.of("book_id", "author_id"));
        assertThat(table("raw_log").primaryKey()).isEmpty();
    }

    @Test
    void foreignKeys() {
        assertThat(table("order_lines").foreignKeys())
                .containsExactly(new ForeignKey(
                        "order_lines_region_num_fkey",
                        List.of("region", "num"),
                        new TableName("public", "orders"),
                        List.of("region", "num"),
                        "no action"));
        assertThat(table("employees").foreignKeys())
                .extracting(fk -> fk.columns() + " " + fk.target())
                .containsExactly("[manager_id] public.employees", "[mentor_id] public.employees");
        assertThat(catalog.find(new TableName("sales", "people")).orElseThrow().foreignKeys())
                .extracting(ForeignKey::target)
                .containsExactly(new TableName("public", "people"));
        assertThat(table("shipment").foreignKeys())
                .extracting(fk -> fk.columns() + " " + fk.target() + fk.targetColumns())
                .containsExactly("[shipped_by] public.people[id]", "[origin_code] public.codes[code]");
    }

    @Test
    void finerPointsOfPostgres() throws SQLException {
        Catalog fine = read("catalogue_fine", """
                create extension if not exists pg_trgm;
                create type "Mood" as enum ('it''s', 'a,b', 'back\\slash');
                create domain short as varchar(10);
                create domain shorter as short not null;
                create type pair as (a int, b int);
                create table "a.b" (
                    id int primary key, moods "Mood"[], word shorter, words short[], p pair, n numeric(5,-2), b bit(3), v int,
                    gone int, extra int, w int generated always as (v * 2) stored);
                alter table "a.b" drop column gone;
                create unique index on "a.b" (v) where v > 0;
                create unique index on "a.b" (lower(word::text));
                create unique index plain on "a.b" (extra) include (v);
                create index mixed on "a.b" (v, (extra + 1), id);
                comment on table "a.b" is 'odd';
                comment on column "a.b".v is 'a value';
                create table old (x int) ;
                create table young (y int) inherits (old);
                create table part (id int primary key) partition by range (id);
                create table part_1 partition of part for values from (0) to (10);
                create table referrer (part_id int references part on delete cascade, odd int references "a.b" on delete set null);
                create temp table mine (id int);
                insert into old select generate_series(1, 100);
                analyze old;
                """);
        Table odd = fine.find(new TableName("public", "a.b")).orElseThrow();
        assertThat(odd.comment()).contains("odd");
        assertThat(odd.findColumn("v").orElseThrow().comment()).contains("a value");
        assertThat(odd.findColumn("moods").orElseThrow().type())
                .isEqualTo(new ColumnType(
                        "\"Mood\"[]",
                        "Mood",
                        ColumnType.Form.ARRAY,
                        -1,
                        -1,
                        -1,
                        List.of("it's", "a,b", "back\\slash")));
        TableColumn word = odd.findColumn("word").orElseThrow();
        assertThat(word.type())
                .isEqualTo(new ColumnType("shorter", "varchar", ColumnType.Form.PLAIN, 10, -1, -1, List.of()));
        assertThat(word.nullable()).isFalse();
        assertThat(odd.findColumn("words").orElseThrow().type().base()).isEqualTo("varchar");
        assertThat(odd.findColumn("p").orElseThrow().type().form()).isEqualTo(ColumnType.Form.COMPOSITE);
        assertThat(odd.findColumn("n").orElseThrow().type().scale()).isEqualTo(-2);
        assertThat(odd.findColumn("b").orElseThrow().type().length()).isEqualTo(3);
        assertThat(odd.uniqueKeys()).containsExactly(new Key("plain", List.of("extra")));
        assertThat(odd.indexes()).contains(new Index("mixed", false, List.of("v", "(extra + 1)", "id")));
        assertThat(fine.find(new TableName("public", "young")).orElseThrow().parent())
                .contains(new TableName("public", "old"));
        assertThat(fine.find(new TableName("public", "old")).orElseThrow().estimatedRows())
                .isEqualTo(100);
        assertThat(fine.find(new TableName("public", "referrer")).orElseThrow().foreignKeys())
                .extracting(fk -> fk.columns() + " " + fk.target() + " " + fk.onDelete())
                .containsExactly("[part_id] public.part cascade", "[odd] public.a.b set null");
        Optional<Table> temporary = fine.tables().stream()
                .filter(t -> t.name().name().equals("mine"))
                .findFirst();
        assertThat(temporary).isPresent();
        assertThat(fine.isVisible(temporary.orElseThrow())).isTrue();
    }

    @Test
    void anEmptyDatabaseHasNoTables() throws SQLException {
        Catalog empty = read("catalogue_empty", "select 1");
        assertThat(empty.tables()).isEmpty();
        assertThat(empty.searchPath()).containsExactly("public");
    }

    @Test
    void noTransactionStaysOpen() throws SQLException {
        try (Connection connection = DriverManager.getConnection(PostgresServer.url("catalogue_awkward"));
                Connection other = DriverManager.getConnection(PostgresServer.url("catalogue_awkward"));
                Statement statement = other.createStatement()) {
            new CatalogReader(new PostgresDialect()).read(connection);
            try (var rows = statement.executeQuery(
                    "select count(*) from pg_stat_activity where datname = current_database() and state like '%transaction%'")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }
}
