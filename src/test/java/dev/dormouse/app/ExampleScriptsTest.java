package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.dormouse.testing.Golden;
import dev.dormouse.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The example scripts say the same on the embedded demo and on PostgreSQL, twice in a row, and leave nothing behind. */
class ExampleScriptsTest {

    private static final Path FOLDER = Path.of("scripts", "chinook");
    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public' order by 1;";
    private static final String ROWS =
            "select (select count(*) from track) as tracks, (select count(*) from genre) as genres;";

    @TempDir
    static Path home;

    private static Program program;
    private static String postgres;

    @BeforeAll
    static void loadPostgres() {
        program = new Program(home);
        PostgresServer.createDatabase("example_scripts");
        postgres = "postgresql://postgres@127.0.0.1:" + PostgresServer.port() + "/example_scripts";
        Program.Run loaded = program.run(List.of("demo", "--load", postgres));
        assertThat(loaded.err()).contains("11 tables, 15,607 rows loaded into ");
        assertThat(loaded.code()).isZero();
    }

    static Stream<String> scripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    static Stream<Arguments> scriptsOnDatabases() throws IOException {
        return scripts().flatMap(script -> Stream.of(arguments(script, "demo"), arguments(script, postgres)));
    }

    @ParameterizedTest
    @MethodSource("scriptsOnDatabases")
    void runsAgainAndAgainAndLeavesNothing(String script, String url) {
        String before = rows(url);
        Program.Run first = run(url, script);
        assertThat(first.err()).doesNotContain("error");
        assertThat(first.code()).isZero();
        Golden.assertMatches("scripts/" + script + ".txt", first.out());
        Program.Run second = run(url, script);
        assertThat(second).isEqualTo(first);
        assertThat(rows(url)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void listsItsParameters(String script) {
        Program.Run help = run("demo", script, "--help");
        assertThat(help.err()).isEmpty();
        assertThat(help.code()).isZero();
        Golden.assertMatches("scripts/" + script + ".help.txt", help.out());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void canBeStartedByItsFirstLine(String script) throws IOException {
        Path file = FOLDER.resolve(script);
        assertThat(Files.readString(file)).startsWith("#!/usr/bin/env dormouse\n");
        assertThat(file).isExecutable();
    }

    @Test
    void takesItsParametersFromTheCommandLine() {
        Program.Run run = run("demo", "artists.sql", "--limit", "1", "--like", "Ac%");
        assertThat(run.out())
                .contains("Academy of St. Martin")
                .doesNotContain("AC/DC")
                .doesNotContain("Accept");
        assertThat(run("demo", "albums.groovy", "--by", "AC/DC").out()).contains("AC/DC has 2 albums here.");
    }

    @Test
    void aWrongParameterIsAMistakeInTheUsage() {
        Program.Run run = run("demo", "artists.groovy", "--limt", "1");
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("has no parameter --limt").contains("did you mean --limit?");
        assertThat(run.code()).isEqualTo(2);
    }

    private static Program.Run run(String url, String script, String... more) {
        List<String> words = new ArrayList<>(List.of(url, FOLDER + "/" + script));
        words.addAll(List.of(more));
        return program.run(words);
    }

    private static String rows(String url) {
        return program.run(List.of(url, "-c", TABLES, "-c", ROWS)).out();
    }
}
