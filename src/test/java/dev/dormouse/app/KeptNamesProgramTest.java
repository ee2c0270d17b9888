package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names once given stay from session to session, whoever has changed the schema between them. */
class KeptNamesProgramTest {

    private static final String[] SCHEMA = {
        "create table artists (id int primary key, name varchar(20))",
        "create table albums (id int primary key, artist_id int references artists (id))",
        "insert into artists values (1, 'Ann')",
        "insert into albums values (5, 1)"
    };

    /** By the rules alone: Artist.albumsByArtist, albumsByGuest, and Album is the new table. */
    private static final String[] CHANGE = {
        "alter table albums add guest_id int references artists (id)", "create table album (id int primary key)"
    };

    @TempDir
    Path home;

    private Program.Run run(String target, String... lines) {
        List<String> words = new ArrayList<>(List.of(target, "--format", "csv"));
        for (String line : lines) {
            words.addAll(List.of("-c", line));
        }
        return new Program(home, home).run(words);
    }

    private static void change(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<Path> kept() throws IOException {
        Path folder = home.resolve(".local/state/dormouse/names");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private void assertKeepsNames(String target, String url) throws SQLException, IOException {
        change(url, SCHEMA);
        String line = "Artist.get(1).albums.size() + Album.count()";
        assertThat(run(target, line)).isEqualTo(new Program.Run(0, "2\n", ""));
        change(url, CHANGE);
        assertThat(run(target, line)).isEqualTo(new Program.Run(0, "2\n", ""));
        assertThat(run(target, "\\why Album").out())
                .contains("Album would be Albums by the rules alone; names once given stay");
        assertThat(run(target, "Album2.count() + Artist.get(1).albumsByGuest.size()"))
                .isEqualTo(new Program.Run(0, "0\n", ""));
        assertThat(kept()).hasSize(1);
        Files.delete(kept().get(0));
        assertThat(run(target, "Artist.get(1).albumsByArtist.size() + Albums.count()"))
                .isEqualTo(new Program.Run(0, "2\n", ""));
    }

    @Test
    void namesStayOnPostgres() throws SQLException, IOException {
        PostgresServer.createDatabase("keptnames");
        assertKeepsNames(
                "postgresql://postgres@127.0.0.1:" + PostgresServer.port() + "/keptnames",
                PostgresServer.url("keptnames"));
    }

    private String h2(String user, String password) {
        return "jdbc:h2:" + home.resolve("shop") + ";USER=" + user + ";PASSWORD=" + password;
    }

    private String h2() {
        return h2("sa", "");
    }

    @Test
    void namesStayInAnH2File() throws SQLException, IOException {
        assertKeepsNames("h2:./shop", h2());
    }

    @Test
    void theFileIsItsOwnersAndHasNoPassword() throws SQLException, IOException {
        change(h2("me", "open-sesame-4711"), SCHEMA);
        assertThat(run("h2:./shop?user=me&password=open-sesame-4711", "Album.count()"))
                .isEqualTo(new Program.Run(0, "1\n", ""));
        Path file = kept().get(0);
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .contains("albums\tinverse PUBLIC.ALBUMS (ARTIST_ID) to PUBLIC.ARTISTS\n")
                .doesNotContain("sesame");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void whatIsDefectIsNotThere() throws SQLException, IOException {
        change(h2(), SCHEMA);
        run("h2:./shop", "Album.count()");
        change(h2(), CHANGE);
        for (String defect : List.of("", "Album\ttable PUBLIC.ALBUMS\n", "# dormouse names 1\nAlbum\n", "\0")) {
            Files.writeString(kept().get(0), defect);
            assertThat(run("h2:./shop", "Albums.count()")).isEqualTo(new Program.Run(0, "1\n", ""));
        }
    }

    @Test
    void theUserCanGiveANameBackToTheRules() throws SQLException {
        change(h2(), SCHEMA);
        run("h2:./shop", "Album.count()");
        change(h2(), CHANGE);
        assertThat(run("h2:./shop", "\\rename Album2 -").err())
                .isEqualTo(
                        "error: Album2 cannot be Album while other names stay\nhint:  \\rename Album2 Album chooses that name\n");
        assertThat(run("h2:./shop", "\\rename Artist.albums -").err())
                .isEqualTo("Artist.albums gets its own name back\n");
        assertThat(run("h2:./shop", "Artist.get(1).albumsByArtist.size()").out())
                .isEqualTo("1\n");
        assertThat(run("h2:./shop", "\\rename Artist.albumsByArtist -").err())
                .isEqualTo("error: Artist.albumsByArtist has its own name\n");
        assertThat(home.resolve(".config/dormouse/models")).doesNotExist();
        assertThat(run("h2:./shop", "\\rename Album Albums", "\\rename Album2 -", "Albums.count() - Album.count()"))
                .isEqualTo(new Program.Run(0, "1\n", "Album is now Albums\nAlbum2 gets its own name back\n"));
    }

    @Test
    void whatWasChosenLastsAsLongAsItsFileSaysSo() throws SQLException, IOException {
        change(h2(), SCHEMA);
        run("h2:./shop", "\\rename Album Record", "Record.count()");
        try (Stream<Path> files = Files.list(home.resolve(".config/dormouse/models"))) {
            Files.delete(files.findFirst().orElseThrow());
        }
        assertThat(run("h2:./shop", "Album.count() + album.id.toString()"))
                .isEqualTo(new Program.Run(0, "1album.id\n", ""));
    }

    @Test
    void nothingIsKeptOfADatabaseInMemory() throws IOException {
        run("h2:mem:", SCHEMA[0], "Artist.count()");
        assertThat(kept()).isEmpty();
    }

    @Test
    void classesCanHaveTheTablesWords() throws SQLException, IOException {
        change(h2(), SCHEMA);
        assertThat(run("h2:./shop", "Album.count()").out()).isEqualTo("1\n");
        Path file = home.resolve("names.toml");
        Files.writeString(file, "[rules]\nsingular = false\n");
        for (int session = 0; session < 2; session++) {
            assertThat(run("h2:./shop", "\\refresh").err()).isEqualTo("2 relations: 2 entities\n");
            assertThat(new Program(home, home)
                            .run(List.of(
                                    "h2:./shop",
                                    "--names",
                                    "names.toml",
                                    "-c",
                                    "Albums.get(5).artist.name + Artists.get(1).albums.size() + artists.id")))
                    .isEqualTo(new Program.Run(0, "Ann1artists.id\n", ""));
        }
    }

    @Test
    void whatTheFileOfNamesSaysOfThingsThatAreGoneIsSaidOnce() throws SQLException, IOException {
        change(h2(), SCHEMA);
        Path file = home.resolve("names.toml");
        Files.writeString(file, """
                [names]
                "table PUBLIC.ALBUMS" = "Record"
                "table PUBLIC.GONE" = "Gone"
                [relations]
                "PUBLIC.ALBUMS (OLD_ID)" = "PUBLIC.ARTISTS (ID)"
                """);
        String warning = "warning: " + file + " names what is not in this database: table PUBLIC.GONE,"
                + " PUBLIC.ALBUMS (OLD_ID) = PUBLIC.ARTISTS (ID)\n";
        Program program = new Program(home, home);
        List<String> words = List.of("h2:./shop", "--names", "names.toml", "-c");
        assertThat(program.run(with(words, "Record.count()"))).isEqualTo(new Program.Run(0, "1\n", warning));
        assertThat(program.run(with(words, "\\refresh")).err()).isEqualTo("2 relations: 2 entities\n" + warning);
        Program.Run failed = program.run(with(words, "Rekord.count()"));
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).startsWith(warning + "error: ");
        assertThat(program.run(with(words, "select 1;")).err()).isEmpty();
    }

    @Test
    void aBrokenFileOfNamesIsSaidOnce() throws SQLException, IOException {
        change(h2(), SCHEMA);
        Files.writeString(home.resolve("names.toml"), "[rules]\nsingular = 3\n");
        assertThat(new Program(home, home).run(List.of("h2:./shop", "--names", "names.toml", "-c", "Album.count()")))
                .isEqualTo(new Program.Run(
                        0,
                        "1\n",
                        "warning: " + home.resolve("names.toml") + ", line 2: \"singular\" must be true or false\n"));
    }

    @Test
    void generatedSourceHasTheNames() throws SQLException, IOException {
        change(h2(), SCHEMA);
        run("h2:./shop", "\\rename Album Record");
        change(h2(), CHANGE);
        Program.Run run =
                new Program(home, home).run(List.of("generate", "h2:./shop", "--package", "com.acme", "--out", "src"));
        assertThat(run.out()).contains("com/acme/Record.java", "com/acme/Album.java");
        assertThat(home.resolve("src/com/acme/Artist.java")).content().contains("> albums", "> albumsByGuest");
    }

    private static List<String> with(List<String> words, String last) {
        List<String> all = new ArrayList<>(words);
        all.add(last);
        return all;
    }
}
