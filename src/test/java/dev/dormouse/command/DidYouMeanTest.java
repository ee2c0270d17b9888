package dev.dormouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.testing.CommandShell;
import dev.dormouse.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of wrong names in {@code src/test/resources/did-you-mean.txt}: what is typed, and the hint that is said. */
class DidYouMeanTest {

    /**
     * A line of the table.
     *
     * @param databases where it is typed; empty for all
     * @param hint what is said; empty if nothing must be suggested
     */
    record Row(List<String> databases, String typed, String hint) {

        boolean isFor(TestDatabase database) {
            return databases.isEmpty() || databases.contains(database.name().toLowerCase(Locale.ROOT));
        }
    }

    static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/did-you-mean.txt"), StandardCharsets.UTF_8)) {
            if (!line.isBlank() && !line.startsWith("# ")) {
                boolean some = line.startsWith("%");
                int begin = some ? line.indexOf(' ') + 1 : 0;
                int bar = line.lastIndexOf(" | ");
                assertThat(bar).as(line).isPositive();
                String hint = line.substring(bar + 3).strip();
                rows.add(new Row(
                        some ? List.of(line.substring(1, begin - 1).split(",")) : List.of(),
                        line.substring(begin, bar).strip(),
                        hint.equals("nothing") ? "" : hint));
            }
        }
        return rows;
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "POSTGRESQL", "SQLITE", "MARIADB"})
    void theNearestNameIsSaid(TestDatabase database) throws IOException {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        try (CommandShell shell = CommandShell.on(database.openChinook(ChinookEdition.SNAKE_CASE))) {
            shell.run("create table raw_log (line varchar(100), at_time timestamp);");
            shell.run("create table people (id integer primary key, name varchar(10));");
            shell.run("create table children (id integer primary key, name varchar(10));");
            if (database == TestDatabase.H2 || database == TestDatabase.POSTGRESQL) {
                shell.run("create schema sales;");
                shell.run("create table sales.person (id integer primary key, name varchar(10));");
            }
            shell.run("limit = 3; names = ['a', 'b']; t = Track.get(1); def half(x) { x / 2 }");
            for (Row row : rows()) {
                if (!row.isFor(database)) {
                    continue;
                }
                asked++;
                String printed = shell.run(row.typed());
                String hint = printed.lines()
                        .filter(line -> line.startsWith("hint:  "))
                        .map(line -> line.substring(7))
                        .findFirst()
                        .orElse("");
                boolean right = row.hint().isEmpty() ? !hint.contains("did you mean") : hint.equals(row.hint());
                if (!right || !printed.contains("error: ")) {
                    wrong.add(row.typed() + " | " + row.hint() + "\n" + printed);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(60);
    }
}
