package dev.dormouse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must answer alike. A subclass says how to open an empty one, and what it spells differently. */
abstract class DialectContract {

    private Connection connection;
    private Dialect dialect;

    /** Opens a database without any relation. */
    abstract Connection openEmpty() throws SQLException;

    /** The name of the dialect that is expected. */
    abstract String name();

    /** The type and constraint of a numbered primary key. */
    abstract String identity();

    /** What ends a column that is computed when written. */
    String stored() {
        return " stored";
    }

    /** Statements that comment table {@code parent} with {@code about parents}, and its {@code name} with {@code called}. */
    List<String> comments() {
        return List.of("comment on table parent is 'about parents'", "comment on column parent.name is 'called'");
    }

    /** A partial unique index {@code partly} and an index {@code shifted} on an expression, both on {@code bare}. */
    List<String> oddIndexes() {
        return List.of("create unique index partly on bare (x) where x > 0", "create index shifted on bare ((x + 1))");
    }

    /** Whether there are schemas; else everything is in the one database. */
    boolean hasSchemas() {
        return true;
    }

    /** A statement that cannot be parsed, and the text at the place where the database notices. */
    abstract String[] syntaxError();

    @BeforeEach
    void open() throws SQLException {
        connection = openEmpty();
        dialect = Dialects.of(connection);
    }

    @AfterEach
    void close() throws SQLException {
        if (connection != null) {
            connection.close();
        }
    }

    private Catalog read(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return new CatalogReader(dialect).read(connection);
    }

    private Catalog readFamily(String... more) throws SQLException {
        List<String> statements = new ArrayList<>(List.of(
                "create table parent (id " + identity()
                        + ", name varchar(40) not null, amount decimal(12, 2) default 1,"
                        + " a integer not null, b integer not null, total integer generated always as (a + b)"
                        + stored()
                        + ", born date, big bigint, small smallint, real_one double precision, constraint pair unique (b, a))",
                "create table child (pa integer, pb integer, up integer, code char(3) primary key, elder char(3),"
                        + " constraint by_pair foreign key (pb, pa) references parent (b, a) on delete cascade,"
                        + " constraint by_up foreign key (up) references parent (id) on delete set null,"
                        + " constraint by_elder foreign key (elder) references child (code))",
                "create table link (code char(3) not null, id integer not null, primary key (id, code))",
                "create table bare (x integer)",
                "create index by_name_born on parent (name, born)",
                "create unique index one_up on child (up)",
                "create view names as select id, name from parent"));
        statements.addAll(List.of(more));
        return read(statements);
    }

    private static Table table(Catalog catalog, String name) {
        return catalog.tables().stream()
                .filter(t -> t.name().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + catalog.tables()));
    }

    private static ColumnType type(Table table, String column) {
        return table.findColumn(column).orElseThrow().type();
    }

    @Test
    void isKnownByItsConnection() {
        assertThat(dialect.name()).isEqualTo(name());
        assertThat(Dialects.find(name())).isPresent();
        assertThat(dialect.title()).isNotBlank();
    }

    @Test
    void anEmptyDatabaseHasNoRelations() throws SQLException {
        assertThat(read(List.of()).tables()).isEmpty();
    }

    @Test
    void relations() throws SQLException {
        Catalog catalog = readFamily();
        assertThat(catalog.tables())
                .extracting(t -> t.name().name() + " " + t.kind().words())
                .containsExactly("bare table", "child table", "link table", "names view", "parent table");
        assertThat(catalog.tables()).allMatch(catalog::isVisible);
        assertThat(catalog.tables()).allMatch(t -> t.parent().isEmpty());
    }

    @Test
    void columns() throws SQLException {
        Table parent = table(readFamily(), "parent");
        assertThat(parent.columns())
                .extracting(TableColumn::name)
                .containsExactly("id", "name", "amount", "a", "b", "total", "born", "big", "small", "real_one");
        assertThat(parent.columns())
                .extracting(TableColumn::position)
                .isSorted()
                .first()
                .isEqualTo(1);
        assertThat(parent.columns().stream().filter(c -> !c.nullable()).map(TableColumn::name))
                .containsExactly("id", "name", "a", "b");
        assertThat(parent.findColumn("id").orElseThrow().generation()).isEqualTo(TableColumn.Generation.IDENTITY);
        assertThat(parent.findColumn("total").orElseThrow().generation()).isEqualTo(TableColumn.Generation.COMPUTED);
        assertThat(parent.findColumn("amount").orElseThrow().generation()).isEqualTo(TableColumn.Generation.NONE);
        assertThat(parent.findColumn("amount").orElseThrow().defaultValue().orElseThrow())
                .startsWith("1");
        assertThat(parent.findColumn("born").orElseThrow().defaultValue()).isEmpty();
    }

    @Test
    void types() throws SQLException {
        Catalog catalog = readFamily();
        Table parent = table(catalog, "parent");
        assertThat(type(parent, "name").base()).isEqualTo("varchar");
        assertThat(type(parent, "name").length()).isEqualTo(40);
        assertThat(type(parent, "amount").base()).isEqualTo("numeric");
        assertThat(type(parent, "amount").precision()).isEqualTo(12);
        assertThat(type(parent, "amount").scale()).isEqualTo(2);
        assertThat(type(parent, "a").base()).isIn("int4", "int8");
        assertThat(type(parent, "a").length()).isEqualTo(-1);
        assertThat(type(parent, "big").base()).isEqualTo("int8");
        assertThat(type(parent, "born").base()).isEqualTo("date");
        assertThat(type(parent, "real_one").base()).isEqualTo("float8");
        assertThat(type(table(catalog, "child"), "code").length()).isEqualTo(3);
        assertThat(type(table(catalog, "names"), "name").base()).isEqualTo("varchar");
        assertThat(parent.columns()).allMatch(c -> !c.type().display().isBlank());
    }

    @Test
    void keys() throws SQLException {
        Catalog catalog = readFamily();
        assertThat(table(catalog, "parent").primaryKey().map(Key::columns)).contains(List.of("id"));
        assertThat(table(catalog, "parent").uniqueKeys())
                .extracting(Key::columns)
                .containsExactly(List.of("b", "a"));
        assertThat(table(catalog, "child").primaryKey().map(Key::columns)).contains(List.of("code"));
        assertThat(table(catalog, "child").uniqueKeys())
                .extracting(Key::columns)
                .containsExactly(List.of("up"));
        assertThat(table(catalog, "link").primaryKey().map(Key::columns)).contains(List.of("id", "code"));
        assertThat(table(catalog, "bare").primaryKey()).isEmpty();
    }

    @Test
    void foreignKeys() throws SQLException {
        assertThat(table(readFamily(), "child").foreignKeys())
                .extracting(fk -> fk.columns() + " " + fk.target().name() + fk.targetColumns())
                .containsExactlyInAnyOrder("[pb, pa] parent[b, a]", "[up] parent[id]", "[elder] child[code]");
        assertThat(table(readOnce(), "child").foreignKeys())
                .filteredOn(fk -> !fk.columns().equals(List.of("elder")))
                .extracting(ForeignKey::onDelete)
                .containsExactlyInAnyOrder("cascade", "set null");
    }

    private Catalog readOnce() throws SQLException {
        return new CatalogReader(dialect).read(connection);
    }

    @Test
    void indexes() throws SQLException {
        Catalog catalog = readFamily();
        assertThat(table(catalog, "parent").indexes())
                .contains(new Index("by_name_born", false, List.of("name", "born")));
        assertThat(table(catalog, "child").indexes()).contains(new Index("one_up", true, List.of("up")));
    }

    @Test
    void anIndexOfAnExpressionOrOfSomeRowsIsNoKey() throws SQLException {
        Table bare = table(readFamily(oddIndexes().toArray(String[]::new)), "bare");
        assertThat(bare.uniqueKeys()).isEmpty();
        assertThat(bare.indexes()).hasSize(oddIndexes().size());
        if (!oddIndexes().isEmpty()) {
            assertThat(bare.indexes()).extracting(Index::name).containsExactly("partly", "shifted");
            assertThat(bare.indexes().get(1).columns()).doesNotContain("x").hasSize(1);
            assertThat(bare.indexes().get(0)).isEqualTo(new Index("partly", true, List.of("x")));
        }
    }

    @Test
    void schemasAreKeptApart() throws SQLException {
        if (!hasSchemas()) {
            assertThat(readFamily().searchPath()).isEmpty();
            assertThat(readOnce().tables()).allMatch(t -> t.name().schema().isEmpty());
            return;
        }
        Catalog catalog = readFamily(
                "create schema other",
                "create table other.parent (id integer primary key, up integer unique)",
                "create table other.note (up integer, down integer, foreign key (up) references public.parent (id),"
                        + " foreign key (down) references other.parent (up) on delete cascade)");
        assertThat(catalog.listNamed("parent")).hasSize(2);
        assertThat(catalog.isVisible(catalog.listNamed("parent").get(0))).isTrue();
        assertThat(catalog.isVisible(catalog.listNamed("parent").get(1))).isFalse();
        String own = catalog.searchPath().get(0);
        assertThat(table(catalog, "note").foreignKeys())
                .extracting(fk -> fk.columns() + " " + fk.target() + fk.targetColumns() + " " + fk.onDelete())
                .containsExactly("[up] " + own + ".parent[id] no action", "[down] other.parent[up] cascade");
    }

    @Test
    void defaultsAreShownAsTheDatabaseShowsThem() throws SQLException {
        Table table = table(
                read(
                        List.of(
                                "create table defaults (n integer default 7, t varchar(20) default 'it''s',"
                                        + " at timestamp default current_timestamp, empty_one integer default null, m integer not null)")),
                "defaults");
        assertThat(table.findColumn("n").orElseThrow().defaultValue()).contains("7");
        assertThat(table.findColumn("t").orElseThrow().defaultValue().orElseThrow())
                .contains("it")
                .contains("s");
        assertThat(table.findColumn("at")
                        .orElseThrow()
                        .defaultValue()
                        .orElseThrow()
                        .toLowerCase(Locale.ROOT))
                .containsAnyOf("current_timestamp", "localtimestamp");
        assertThat(table.findColumn("empty_one").orElseThrow().nullable()).isTrue();
        assertThat(table.findColumn("m").orElseThrow().defaultValue()).isEmpty();
        assertThat(table.columns()).allMatch(c -> c.generation() == TableColumn.Generation.NONE);
    }

    @Test
    void viewsOfOneTableHaveItsKey() throws SQLException {
        Table names = table(readFamily(), "names");
        assertThat(names.columns()).extracting(TableColumn::name).containsExactly("id", "name");
        assertThat(names.primaryKey()).isEmpty();
        assertThat(names.uniqueKeys()).extracting(Key::columns).containsExactly(List.of("id"));
        assertThat(names.foreignKeys()).isEmpty();
        assertThat(names.indexes()).isEmpty();
    }

    @Test
    void commentsAreRead() throws SQLException {
        Table parent = table(readFamily(comments().toArray(String[]::new)), "parent");
        Optional<String> onTable = parent.comment();
        Optional<String> onColumn = parent.findColumn("name").orElseThrow().comment();
        if (comments().isEmpty()) {
            assertThat(onTable).isEmpty();
            assertThat(onColumn).isEmpty();
        } else {
            assertThat(onTable).contains("about parents");
            assertThat(onColumn).contains("called");
        }
        assertThat(parent.findColumn("id").orElseThrow().comment()).isEmpty();
    }

    @Test
    void oddNames() throws SQLException {
        List<String> odd =
                List.of("two words", "größe", "a\"b", "c`d", "e.f", "it's", "[g]", "2nd", "UPPER", "\u8868", "a,b");
        List<String> statements = new ArrayList<>();
        for (String name : odd) {
            String q = dialect.identifier(name);
            statements.add("create table " + q + " (" + q + " integer not null, " + dialect.identifier(name + "2")
                    + " integer, primary key (" + q + "), foreign key (" + dialect.identifier(name + "2")
                    + ") references "
                    + q + " (" + q + "), unique (" + dialect.identifier(name + "2") + "))");
            statements.add("create index " + dialect.identifier(name + "i") + " on " + q + " ("
                    + dialect.identifier(name + "2") + ", " + q + ")");
            statements.add("create view " + dialect.identifier(name + "v") + " as select " + q + " from " + q);
        }
        Catalog catalog = read(statements);
        List<Table> tables = catalog.tables().stream()
                .filter(t -> t.kind() == TableKind.TABLE)
                .toList();
        assertThat(tables).extracting(t -> t.name().name()).containsExactlyInAnyOrderElementsOf(odd);
        for (String name : odd) {
            assertThat(table(catalog, name + "v").columns())
                    .extracting(TableColumn::name)
                    .containsExactly(name);
        }
        for (Table table : tables) {
            String name = table.name().name();
            assertThat(table.columns()).extracting(TableColumn::name).containsExactly(name, name + "2");
            assertThat(table.primaryKey().map(Key::columns)).contains(List.of(name));
            assertThat(table.uniqueKeys()).extracting(Key::columns).containsExactly(List.of(name + "2"));
            assertThat(table.indexes()).contains(new Index(name + "i", false, List.of(name + "2", name)));
            assertThat(table.foreignKeys())
                    .extracting(fk -> fk.columns() + " " + fk.target() + fk.targetColumns())
                    .containsExactly("[" + name + "2] " + table.name() + "[" + name + "]");
        }
    }

    @Test
    void everyWordCanBeAName() throws SQLException {
        TreeSet<String> words = new TreeSet<>(dialect.keywords());
        words.addAll(dialect.reservedWords());
        StringBuilder create = new StringBuilder("create table words (");
        StringBuilder select = new StringBuilder("select ");
        for (String word : words) {
            create.append(dialect.identifier(word)).append(" integer, ");
        }
        create.append("last_one integer)");
        for (String word : words.stream().limit(200).toList()) {
            select.append("t.").append(dialect.identifier(word)).append(", ");
        }
        select.append("last_one from words t");
        Catalog catalog = read(List.of(create.toString(), select.toString()));
        assertThat(table(catalog, "words").columns()).hasSize(words.size() + 1);
    }

    @Test
    void anErrorHasItsPlaceAndItsWords() throws SQLException {
        String sql = syntaxError()[0];
        SQLException error = failure(sql);
        assertThat(dialect.errorMessage(error)).contains("syntax error").doesNotContain("\n", "SQLSTATE", "conn=");
        assertThat(dialect.errorOffset(error, sql)).isEqualTo(OptionalInt.of(sql.indexOf(syntaxError()[1])));
        assertThat(dialect.isCancelled(error)).isFalse();
        assertThat(dialect.isConnectionLost(error)).isFalse();
    }

    @Test
    void whatIsMissingIsFoundInTheStatement() throws SQLException {
        String sql = "select 1,\n 'ä', x\nfrom no_such_table t";
        SQLException error = failure(sql);
        assertThat(dialect.errorMessage(error))
                .containsIgnoringCase("no_such_table")
                .doesNotContain("select", "\n");
        assertThat(dialect.errorOffset(error, sql)).isEqualTo(OptionalInt.of(sql.indexOf("no_such_table")));
    }

    /** What the driver cannot tell, as the two readings differ: {@code parent.total computed}. */
    List<String> unknownToDriver() {
        return List.of();
    }

    @Test
    void theDriverTellsTheSameExceptForWhatItCannot() throws SQLException {
        Catalog own = readFamily("create table \"two words\" (\"a b\" integer primary key)".replace("\"", quote()));
        Catalog told = DriverCatalogReader.read(dialect, connection);
        assertThat(told.notes()).isEmpty();
        assertThat(told.database()).isEqualTo(own.database());
        assertThat(told.searchPath()).isEqualTo(own.searchPath());
        List<String> expected = new ArrayList<>(words(own));
        List<String> actual = words(told);
        List<String> lost = new ArrayList<>(expected);
        lost.removeAll(actual);
        assertThat(lost).contains("names unique [id]");
        lost.remove("names unique [id]");
        assertThat(lost).containsExactlyElementsOf(unknownToDriver());
        expected.remove("names unique [id]");
        expected.removeAll(lost);
        assertThat(actual).containsAll(expected);
    }

    private String quote() {
        return dialect.identifier("a b").substring(0, 1);
    }

    private static List<String> words(Catalog catalog) {
        List<String> words = new ArrayList<>();
        for (Table table : catalog.tables()) {
            String name = table.name().name();
            words.add(name + " is a " + table.kind().words());
            table.comment().ifPresent(comment -> words.add(name + " -- " + comment));
            for (TableColumn column : table.columns()) {
                words.add(name + "." + column.name() + " " + column.position());
                words.add(name + "." + column.name() + " " + column.type().base() + " "
                        + column.type().length() + " " + column.type().precision() + " "
                        + column.type().scale());
                words.add(name + "." + column.name() + (column.nullable() ? " null" : " not null"));
                words.add(name + "." + column.name() + " "
                        + column.generation().name().toLowerCase(Locale.ROOT));
            }
            table.primaryKey().ifPresent(key -> words.add(name + " primary key " + key.columns()));
            table.uniqueKeys().forEach(key -> words.add(name + " unique " + key.columns()));
            table.indexes().forEach(index -> words.add(name + " index " + index.unique() + index.columns()));
            table.foreignKeys()
                    .forEach(fk -> words.add(name + " " + fk.columns() + " to " + fk.target() + fk.targetColumns() + " "
                            + fk.onDelete()));
        }
        return words;
    }

    private SQLException failure(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            return e;
        }
        throw new AssertionError("it did not fail: " + sql);
    }
}
