package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.api.Test;

/** MariaDB's dates that are none: SQL shows them, entities read null and leave them alone. */
class ZeroDateTest {

    private static final String[] ROWS = {
        "id,d,dt,ts,fine",
        "1,0000-00-00,0000-00-00 00:00:00,0000-00-00 00:00:00,0000-00-00 00:00:00.000000",
        "2,2020-00-00,2020-01-01 00:00:00,,",
        "3,2020-02-00,2020-02-00 10:00:00,,"
    };

    @Test
    void zeroDatesReadAsNull() {
        try (TestShell shell = TestShell.on(
                TestDatabase.MARIADB.openWith(
                        "set sql_mode = ''",
                        "create table days (id int primary key, d date not null, dt datetime, ts timestamp null, fine datetime(6))",
                        "insert into days values (1, '0000-00-00', '0000-00-00', '0000-00-00', '0000-00-00'),"
                                + " (2, '2020-00-00', '2020-01-01', null, null), (3, '2020-02-00', '2020-02-00 10:00', null, null)"))) {
            assertThat(shell.run("select * from days order by id;")).isEqualTo(String.join("\n", ROWS));
            shell.format("json");
            assertThat(shell.run("select d, dt from days where id = 1;"))
                    .isEqualTo("[\n{\"d\":\"0000-00-00\",\"dt\":\"0000-00-00 00:00:00\"}\n]");
            shell.format("csv");
            String objects = "id,d,dt,ts,fine\n1,,,,\n2,,2020-01-01 00:00:00,,\n3,,,,";
            assertThat(shell.run("from Day d order by d.id")).isEqualTo(objects);
            assertThat(shell.run("Day.where { id > 0 }.orderBy { id }.list()")).isEqualTo(objects);
            shell.run("x = Day.get(1); x.fine = java.time.LocalDateTime.of(2020, 1, 1, 0, 0); commit()");
            assertThat(shell.run("select * from days where id = 1;"))
                    .isEqualTo(ROWS[0] + "\n1,0000-00-00,0000-00-00 00:00:00,0000-00-00 00:00:00,2020-01-01 00:00:00");
        }
    }
}
