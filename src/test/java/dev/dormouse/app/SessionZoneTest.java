package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.host.Host;
import dev.dormouse.testing.PostgresServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moments are shown in the time zone of the session, in every format, and by whatever way they come. */
class SessionZoneTest {

    private static final String DATABASE = "zones";

    @TempDir
    Path home;

    @BeforeAll
    static void fill() throws SQLException {
        PostgresServer.createDatabase(DATABASE);
        try (Connection connection = DriverManager.getConnection(PostgresServer.url(DATABASE));
                Statement statement = connection.createStatement()) {
            statement.execute("create table moment (id int primary key, at timestamptz, many timestamptz[])");
            statement.execute("insert into moment values (1, '2026-07-01 10:00:00.5+00', '{2026-07-01 10:00+00}'),"
                    + " (2, 'infinity', null), (3, '0044-03-15 12:00+00 BC', null), (4, null, null)");
        }
    }

    private String run(String zone, Map<String, String> variables, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("HOME", home.toString());
        Host host = new Host(
                new ByteArrayInputStream(new byte[0]),
                print,
                print,
                environment,
                home,
                () -> ZoneId.of(zone),
                Locale.ROOT,
                Clock.systemUTC());
        List<String> all =
                new ArrayList<>(List.of("postgresql://postgres@127.0.0.1:" + PostgresServer.port() + "/" + DATABASE));
        all.addAll(List.of(words));
        new Application(host, Program.NOBODY, Path.of("target").toAbsolutePath()).run(all);
        print.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private String cell(String zone, Map<String, String> variables, String... lines) {
        List<String> words = new ArrayList<>(List.of("--format", "csv"));
        for (String line : lines) {
            words.addAll(List.of("-c", line));
        }
        String all = run(zone, variables, words.toArray(new String[0])).stripTrailing();
        return all.substring(all.lastIndexOf('\n') + 1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Z, -, 2026-07-01 10:00:00.5+00",
                "Europe/Berlin, -, 2026-07-01 12:00:00.5+02",
                "Z, Asia/Kolkata, 2026-07-01 15:30:00.5+05:30",
                "-03:30, -, 2026-07-01 06:30:00.5-03:30"
            })
    void theUsersZoneOrPgtzIsTheSessions(String zone, String variable, String shown) {
        Map<String, String> variables = variable == null ? Map.of() : Map.of("PGTZ", variable);
        assertThat(cell(zone, variables, "select at from moment where id = 1;")).isEqualTo(shown);
        assertThat(cell(zone, variables, "Moment.where { id == 1 }.list()*.at")).isEqualTo(shown);
        assertThat(cell(zone, variables, "hql select m.at from Moment m where m.id = 1"))
                .isEqualTo(shown);
        assertThat(cell(zone, variables, "println(); Moment.get(1).at")).isEqualTo(shown);
        assertThat(cell(zone, variables, "Moment.get(1).at.offset")).isEqualTo("Z");
    }

    @Test
    void setTimeZoneCountsFromThenOn() {
        String set = "set time zone 'America/New_York';";
        assertThat(cell("Z", Map.of(), set, "select at from moment where id = 1;"))
                .isEqualTo("2026-07-01 06:00:00.5-04");
        assertThat(cell("Z", Map.of(), "set time zone 3;", "select at from moment where id = 1;"))
                .isEqualTo("2026-07-01 13:00:00.5+03");
        assertThat(run(
                        "Europe/Berlin",
                        Map.of(),
                        "--format",
                        "json",
                        "-c",
                        "select at, many from moment where id = 1;"))
                .contains("{\"at\":\"2026-07-01T12:00:00.5+02:00\",\"many\":[\"2026-07-01 12:00:00+02\"]}");
        assertThat(run("Europe/Berlin", Map.of(), "--format", "table", "-c", "select at from moment order by id;"))
                .contains("2026-07-01 12:00:00.5+02", "infinity", "0044-03-15 12:53:28+00:53:28 BC", "NULL");
    }

    /** To a file PostgreSQL writes the CSV itself. */
    @Test
    void csvIsTheSameByWhateverWay() throws Exception {
        String query = "select id, at from moment order by id;";
        String own = run(
                "Europe/Berlin",
                Map.of(),
                "--format",
                "csv",
                "-c",
                "select id, at, 1.5::float8 from moment order by id;");
        run("Europe/Berlin", Map.of(), "--format", "csv", "-o", "out.csv", "-c", query);
        assertThat(Files.readString(home.resolve("out.csv")))
                .isEqualTo(own.replace(",1.5", "").replace(",float8", ""))
                .contains("1,2026-07-01 12:00:00.5+02\n", "3,0044-03-15 12:53:28+00:53:28 BC\n");
    }
}
