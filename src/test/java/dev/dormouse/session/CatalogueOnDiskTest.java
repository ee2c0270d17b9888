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
        try (OpenDatabase database = open(url)) {
            create(database);
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

    private static Session session(String url, Path cache, Path state) {
        return Session.open(
                open(url),
                new LinkedHashMap<>(),
                new Session.Files(NamesFile.inMemory(), Optional.of(cache), Optional.of(state)));
    }

    private static List<String> listed(Session session) {
        Listing listing = session.awaitListing();
        return listing.catalog().tables().stream()
                .flatMap(table -> listing.entity().apply(table.name()).stream())
                .toList();
    }

    private static List<String> names(Session session) {
        return session.awaitSnapshot().models().listNames();
    }

    /** Of a large schema there are many names; where the rules alone give them they need not be read. */
    @Test
    void keptNamesAreReadOnlyWhenTheSchemaHasChanged(@TempDir Path cache, @TempDir Path state) throws Exception {
        String url = PostgresServer.createDatabase("keptondisk");
        try (OpenDatabase database = open(url)) {
            create(database);
        }
        try (Session first = session(url, cache, state)) {
            assertThat(names(first)).contains("Item7");
        }
        Path file;
        try (Stream<Path> files = Files.walk(state)) {
            file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.writeString(file, text.replace("Item7\ttable", "Kept7\ttable"), StandardCharsets.UTF_8);
        try (Session second = session(url, cache, state)) {
            assertThat(names(second)).contains("Item7");
        }
        try (OpenDatabase database = open(url);
                Statement statement = database.connection().createStatement()) {
            statement.execute("alter table item8 add note text");
        }
        try (Session third = session(url, cache, state)) {
            assertThat(listed(third)).contains("Kept7").doesNotContain("Item7");
            assertThat(names(third)).contains("Kept7").doesNotContain("Item7");
        }
        try (Session fourth = session(url, cache, state)) {
            assertThat(names(fourth)).contains("Kept7").doesNotContain("Item7");
        }
        assertThat(file).content().contains("Kept7\ttable");
    }

    private static void create(OpenDatabase database) throws SQLException {
        try (Statement statement = database.connection().createStatement()) {
            for (int i = 0; i < CatalogCache.WORTHWHILE; i++) {
                statement.addBatch("create table item" + i + "(id int primary key)");
            }
            statement.executeBatch();
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
