package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.output.OutputFormats;
import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every type that a database has goes through an entity: the types are a file of the test resources, {@code types/<database>.txt},
 * whose cells are {@link TypeRow}'s.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TypesContract {

    private List<TypeRow> rows;
    TestShell shell;

    abstract TestDatabase database();

    /** What has to be there before the tables. */
    List<String> preparation() {
        return List.of();
    }

    @BeforeAll
    void open() throws IOException {
        rows = TypeRow.table(Files.readString(
                Path.of("src/test/resources/types/" + database().dialectName() + ".txt"), StandardCharsets.UTF_8));
        List<String> statements = new ArrayList<>(preparation());
        StringBuilder columns = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            TypeRow row = rows.get(i);
            String table = "t" + (i + 1);
            String literal = row.literal();
            statements.add("create table " + table + " (id int primary key, v " + row.declared() + " null)");
            statements.add("insert into " + table + " values (1, " + literal + "), (2, null), (3, " + literal + ")");
            columns.append(", v")
                    .append(i + 1)
                    .append(' ')
                    .append(row.declared())
                    .append(" null");
            values.append(", ").append(literal);
        }
        statements.add("create table wide (id int primary key" + columns + ")");
        statements.add("insert into wide values (1" + values + ")");
        shell = TestShell.on(database().openWith(statements.toArray(String[]::new)));
        shell.run("import java.time.*");
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @Test
    void everyTypeGoesThroughAnEntity() {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            TypeRow row = rows.get(i);
            String line = row.declared() + " " + row.literal();
            expected.add(line + ": " + row.java()
                    + (row.isReadOnly() ? "" : " " + row.printed().replaceFirst("^~", "")));
            found.add(line + ": " + throughAnEntity(row, "T" + (i + 1)));
        }
        assertThat(found).isEqualTo(expected);
    }

    private String throughAnEntity(TypeRow row, String entity) {
        String table = entity.toLowerCase(java.util.Locale.ROOT);
        Attribute.Basic basic = basic(entity, "v");
        String java = basic.type().simpleName();
        String problems = row.isSpelledByDriver() ? "" : same(table, entity);
        if (row.isReadOnly()) {
            return java + (basic.writable() ? " is writable" : "") + problems;
        }
        shell.run("x = " + entity + ".get(1)");
        problems += silent("x.v = " + row.another()) + silent("commit()") + silent("refresh(x)");
        String printed = shell.run("select v from " + table + " where id = 1;").substring(2);
        problems += row.isSpelledByDriver() ? "" : same(table, entity);
        if (!java.startsWith("Object")) {
            problems += one(entity + ".where { id == 1 && v == x.v }.count()");
            shell.run("value = x.v");
            problems += one("hql('select count(*) from " + entity + " e where e.id = 1 and e.v = :value')[0]");
        }
        problems += silent("x.v = null") + silent("commit()");
        problems += one(entity + ".where { id == 1 && v == null }.count()");
        return java + " " + printed + problems;
    }

    /** The attribute of the wide table whose type is declared so. */
    String attribute(String declared) {
        int index = rows.stream().map(TypeRow::declared).toList().indexOf(declared);
        return "v" + (index + 1);
    }

    private Attribute.Basic basic(String entity, String attribute) {
        EntityModel model =
                shell.session().awaitSnapshot().models().find(entity).orElseThrow();
        return (Attribute.Basic) model.find(attribute).orElseThrow();
    }

    /** SQL and entities print the same. */
    private String same(String table, String entity) {
        String sql = shell.run("select v from " + table + " where id <> 3 order by id;");
        String hql = shell.run("hql('select e.v as v from " + entity + " e where e.id <> 3 order by e.id')");
        String object = shell.run(entity + ".where { id != 3 }.orderBy { id }.list()*.v");
        String cells = shell.run("from " + entity + " where id = 1");
        boolean cell = cells.replace(" ", "")
                .contains(sql.lines().skip(1).findFirst().orElse("").replace(" ", ""));
        boolean same = sql.replace(" ", "").equals(hql.replace(" ", "")) && cell && !object.startsWith("error:");
        if (same) {
            return "";
        }
        return (" but SQL " + sql + ", HQL " + hql + ", objects " + object + ", cells " + cells).replace("\n", "⏎");
    }

    private String silent(String line) {
        String printed = shell.run(line);
        return printed.contains("error:") ? " " + line + " → " + printed : "";
    }

    private String one(String line) {
        String printed = shell.run(line);
        return printed.equals("1") ? "" : " " + line + " → " + printed;
    }

    @Test
    void allTypesTogetherPrintInEveryFormat() {
        for (String format : OutputFormats.names()) {
            shell.format(format);
            assertThat(shell.run("from Wide"))
                    .as(format)
                    .doesNotContain("error:")
                    .isNotBlank();
            assertThat(shell.run("Wide.all()"))
                    .as(format)
                    .doesNotContain("error:")
                    .isNotBlank();
            assertThat(shell.run("select * from wide;"))
                    .as(format)
                    .doesNotContain("error:")
                    .isNotBlank();
        }
        shell.format("csv");
    }

    @Test
    void whatIsReadAsTextSaysWhy() {
        for (int i = 0; i < rows.size(); i++) {
            var type = basic("T" + (i + 1), "v").type();
            if (type.form() == dev.dormouse.entity.ValueType.Form.READ_ONLY_TEXT) {
                assertThat(type.note()).as(rows.get(i).declared()).startsWith("read as text, because ");
            }
        }
    }

    @Test
    void documentsThatAreChangedInPlaceAreSaved() {
        int json = java.util.stream.IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).declared().equals("json"))
                .findFirst()
                .orElseThrow();
        String entity = "T" + (json + 1);
        shell.run("d = " + entity + ".get(3); d.v.a[0] = 'changed'; commit()");
        assertThat(shell.run("select v from " + entity.toLowerCase(java.util.Locale.ROOT) + " where id = 3;"))
                .contains("changed");
    }
}
