package dev.dormouse.demo;

import dev.dormouse.host.Host;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/**
 * A second shell, in a JVM of its own: opens the demo, says {@code open} and how many tracks there are, then runs each line of
 * its input as SQL and answers with the first cell, the update count, or the error.
 */
final class DemoVisitor {

    private DemoVisitor() {}

    static Host host(Path home) {
        return new Host(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                Map.of("HOME", home.toString()),
                home,
                () -> ZoneOffset.UTC,
                Locale.ROOT,
                Clock.systemUTC());
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Host host = host(Path.of(arguments[0]));
        DemoStore.Opened opened = DemoStore.open(host);
        opened.notice().ifPresent(out::println);
        try (Connection connection = DemoStore.connect(host, opened);
                Statement statement = connection.createStatement()) {
            out.println("open " + answer(statement, "select count(*) from track"));
            for (String sql = in.readLine(); sql != null; sql = in.readLine()) {
                out.println(answer(statement, sql));
            }
        }
        out.println("closed");
    }

    private static String answer(Statement statement, String sql) {
        try {
            if (!statement.execute(sql)) {
                return String.valueOf(statement.getUpdateCount());
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "nothing";
            }
        } catch (SQLException e) {
            return "error: " + e.getMessage().lines().findFirst().orElse("");
        }
    }
}
