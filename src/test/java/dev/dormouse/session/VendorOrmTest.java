package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.entity.EntityModeler;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.ColumnType;
import dev.dormouse.schema.Key;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableKind;
import dev.dormouse.schema.TableName;
import dev.dormouse.testing.FakeDriver;
import dev.dormouse.testing.TestDatabase;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import org.hibernate.HibernateException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SQL that Hibernate writes for databases that no server is here for: their quotes and their paging. */
class VendorOrmTest {

    private static TableColumn column(String name, int position, String base) {
        return new TableColumn(
                name,
                position,
                new ColumnType(base, base, ColumnType.Form.PLAIN, -1, -1, -1, List.of()),
                position > 1,
                TableColumn.Generation.NONE,
                Optional.empty(),
                Optional.empty());
    }

    private static Catalog catalog(String schema) {
        Table order = new Table(
                new TableName(schema, "order"),
                TableKind.TABLE,
                List.of(column("id", 1, "int4"), column("two words", 2, "varchar")),
                Optional.of(new Key("pk", List.of("id"))),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                -1);
        return new Catalog("shop", List.of(schema), List.of(order));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Oracle               | 23 | select o1_0."id",o1_0."two words" from "order" o1_0 order by o1_0."two words" offset ? rows fetch first ? rows only
            Microsoft SQL Server | 16 | select o1_0.id,o1_0.[two words] from [order] o1_0 order by o1_0.[two words] offset ? rows fetch first ? rows only
            MySQL                | 8  | select o1_0.id,o1_0.`two words` from `order` o1_0 order by o1_0.`two words` limit ?,?
            HSQL Database Engine | 2  | select o1_0.id,o1_0."two words" from "order" o1_0 order by o1_0."two words" offset ? rows fetch first ? rows only
            Nobody's Database    | 1  | select o1_0.id,o1_0."two words" from "order" o1_0 order by o1_0."two words" offset ? rows fetch first ? rows only
            """)
    void pagesAndQuotes(String product, int major, String sql) throws Exception {
        FakeDriver driver = new FakeDriver(product, "jdbc:any:x");
        Connection connection = driver.connection();
        Dialect dialect = Dialects.of(connection);
        Catalog catalog = catalog("me");
        Snapshot snapshot = new Snapshot(dialect, catalog, EntityModeler.model(catalog, dialect.name()));
        try (OpenDatabase unused = TestDatabase.H2.openEmpty();
                Orm orm = Orm.build(Orm.types(snapshot), snapshot, new DatabaseVersion(product, "", major, 0), unused);
                org.hibernate.Session session =
                        orm.factory().withOptions().connection(connection).openSession()) {
            session.createSelectionQuery("from Order o order by o.twoWords", Object.class)
                    .setFirstResult(10)
                    .setMaxResults(5)
                    .getResultList();
        } catch (HibernateException e) {
            assertThat(driver.sent()).containsExactly(sql);
            return;
        }
        throw new AssertionError("the driver runs nothing");
    }
}
