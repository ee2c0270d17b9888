package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.connect.ConnectionOptions;
import dev.dormouse.connect.Connector;
import dev.dormouse.connect.DriverLoader;
import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.connect.TargetResolver;
import dev.dormouse.host.Host;
import dev.dormouse.schema.CatalogCache;
import dev.dormouse.testing.PostgresServer;
import dev.dormouse.testing.TestHost;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueOnDiskTest {

    private static final String PASSWORD = "open-sesame-4711";

    private static OpenDatabase open(String url) {
        Host host = TestHost.quiet();
        return new Connector(host, new DriverLoader(List.of()))
                .open(new TargetResolver(host).resolve(ConnectionOptions.of(url)), Optional.empty());
    }

    private static Session session(String url, Path folder) {
        return Session.open(
                open(url),
                new LinkedHashMap<>(),
                new Session.Files(NamesFile.inMemory(), Optional.of(folder), Optional.empty()));
    }

    @Test
    void aSecondSessionReadsTheFileAndRefreshReadsTheDatabase(@TempDir Path folder) throws Exception {
        String url = PostgresServer.createDatabase("ondisk") + "&password=" + PASSWORD;
        try (OpenDatabase database = open(url);
                Statement statement = database.connection().createStatement()) {
            for (int i = 0; i < CatalogCache.WORTHWHILE; i++) {
                statement.addBatch("create table item" + i + "(id int primary key)");
            }
            statement.executeBatch();
        }
        try (Session first = session(url, folder)) {
            assertThat(estimate(first)).isEqualTo(-1);
        }
        try (OpenDatabase database = open(url)) {
            fill(database);
        }
        try (Session second = session(url, folder)) {
            assertThat(estimate(second)).isEqualTo(-1);
            second.refresh();
            assertThat(estimate(second)).isEqualTo(7);
        }
        assertNoSecretIn(folder);
    }

    private static void fill(OpenDatabase database) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            statement.execute("insert into item0 select generate_series(1, 7); analyze item0");
        }
    }

    private static long estimate(Session session) {
        return session.awaitSnapshot().catalog().listNamed("item0").get(0).estimatedRows();
    }

    private static void assertNoSecretIn(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSize(1);
            assertThat(all.get(0).toString()).doesNotContain(PASSWORD).doesNotContain("ondisk");
            assertThat(new String(Files.readAllBytes(all.get(0)), StandardCharsets.ISO_8859_1))
                    .doesNotContain(PASSWORD);
        }
    }
}
