package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.querydsl.core.types.dsl.Expressions;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.schema.TableName;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The SQL for rows without an entity, also for databases that no server is here for. */
class RowSelectTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            oracle     | "raw log" | order by "at" desc offset 10 rows fetch next 5 rows only | offset 0 rows fetch next 5 rows only
            sqlserver  | [raw log] | order by at desc offset 10 rows fetch next 5 rows only   | order by (select null) offset 0 rows fetch next 5 rows only
            mysql      | `raw log` | order by at desc limit 5 offset 10                       | limit 5
            postgresql | "raw log" | order by at desc limit 5 offset 10                       | limit 5
            """)
    void pagesInEachOnesWay(String name, String table, String ordered, String plain) {
        Dialect dialect = Dialects.find(name).orElseThrow();
        RowSelect all = RowSelect.all(new TableName("", "raw log"));
        assertThat(all.rows(dialect)).hasToString("select * from " + table);
        assertThat(all.limit(5).rows(dialect)).hasToString("select * from " + table + " " + plain);
        assertThat(all.orderBy(List.of(Expressions.stringPath("at").desc()))
                        .offset(10)
                        .limit(5)
                        .rows(dialect))
                .hasToString("select * from " + table + " " + ordered);
        assertThat(all.limit(5).count(dialect)).hasToString("select count(*) from " + table);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            oracle    | offset 3 rows
            sqlserver | order by (select null) offset 3 rows
            mysql     | limit 9223372036854775807 offset 3
            """)
    void anOffsetAlone(String name, String page) {
        assertThat(RowSelect.all(new TableName("", "t"))
                        .offset(3)
                        .rows(Dialects.find(name).orElseThrow()))
                .hasToString("select * from " + (name.equals("oracle") ? "\"t\" " : "t ") + page);
    }
}
