package dev.dormouse.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.ColumnType;
import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Key;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableKind;
import dev.dormouse.schema.TableName;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of links there may be as many as of tables. */
class ManyLinksTest {

    private static final int MANY = 2_000;

    private static Catalog linked(int links) {
        List<Table> tables = new ArrayList<>();
        tables.add(table("author", List.of("id"), List.of()));
        tables.add(table("book", List.of("id"), List.of()));
        for (int i = 0; i < links; i++) {
            tables.add(table(
                    "pair" + i,
                    List.of("author_id", "book_id"),
                    List.of(key("author_id", "author"), key("book_id", "book"))));
        }
        return new Catalog("shop", List.of("public"), tables);
    }

    private static Table table(String name, List<String> columns, List<ForeignKey> keys) {
        List<TableColumn> all = new ArrayList<>();
        for (String column : columns) {
            all.add(new TableColumn(
                    column,
                    all.size() + 1,
                    ColumnType.plain("integer"),
                    false,
                    TableColumn.Generation.NONE,
                    Optional.empty(),
                    Optional.empty()));
        }
        return new Table(
                new TableName("public", name),
                TableKind.TABLE,
                all,
                Optional.of(new Key(name + "_pkey", columns)),
                List.of(),
                keys,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                -1);
    }

    private static ForeignKey key(String column, String target) {
        return new ForeignKey("", List.of(column), new TableName("public", target), List.of("id"), "no action");
    }

    @Test
    void allHaveTheirCollections() {
        Models models = EntityModeler.model(linked(MANY), "postgresql");
        assertThat(models.unmapped()).hasSize(MANY);
        assertThat(models.find("Author").orElseThrow().attributes()).hasSize(MANY + 1);
        assertThat(models.find("Author").orElseThrow().find("booksByPair7")).isPresent();
        assertThat(models.find("Book").orElseThrow().find("authorsByPair" + (MANY - 1)))
                .isPresent();
    }

    /** What is allocated tells how much is done, and is the same on a quick and on a busy machine. */
    @Test
    void fourTimesAsManyAreFourTimesTheWork() {
        modeled(MANY / 4);
        long few = modeled(MANY / 4);
        assertThat(modeled(MANY)).isLessThan(6 * few);
    }

    private static long modeled(int links) {
        Catalog catalog = linked(links);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        EntityModeler.model(catalog, "postgresql");
        return thread.getCurrentThreadAllocatedBytes() - before;
    }
}
