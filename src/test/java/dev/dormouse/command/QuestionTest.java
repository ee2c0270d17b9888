package dev.dormouse.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.help.Examples;
import dev.dormouse.schema.Table;
import dev.dormouse.session.Snapshot;
import dev.dormouse.testing.CommandShell;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ?name}: what it answers for names of all sorts; what it offers runs as it stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionTest {

    private CommandShell shell;

    @BeforeAll
    void open() {
        shell = CommandShell.on(TestDatabase.H2.openChinook(ChinookEdition.SNAKE_CASE));
        shell.run("create table raw_log (line varchar(100), at_time timestamp);");
        shell.run("comment on column track.composer is 'who wrote it';");
        shell.run("comment on table track is 'what is played';");
        shell.run("create view long_track as select * from track where milliseconds > 300000;");
    }

    @AfterAll
    void close() {
        shell.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?Track", "?track", "?public.track", "?\"track\"", "?TRACK", "? Track", "Track?", "track?;"})
    void anEntityIsFoundByEachOfItsNames(String question) {
        assertThat(shell.run(question))
                .startsWith("table public.track  →  entity Track, variable track\nwhat is played\n3,503 rows\n")
                .contains("name          │ character varying(200) │ not null │")
                .contains("track_id      │ integer                │ not null │ primary")
                .contains("→ album.album_id")
                .contains("who wrote it")
                .contains("album        │ Album            │ album_id")
                .contains("invoiceLines │ many InvoiceLine │ InvoiceLine.track")
                .contains("index track_album_id_idx (album_id)")
                .contains("\nSQL       select track_id, name from track order by track_id limit 5;\n")
                .contains("\nHQL       from Track t order by t.trackId limit 5;\n")
                .contains("\nGroovy    Track.where { name.startsWith('A') }")
                .contains("\nQuerydsl  selectFrom(track).where(");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?track.name       | Track.name is the column public.track.name",
                "?Track.album      | Track.album: to Album by foreign key track_album_id_fkey (album_id) → public.album",
                "?track.album      | other side: Album.tracks",
                "?Album.tracks     | other side: Track.album",
                "?track.album_id   | keys: → album.album_id",
                "?Track.album.artist.name | Artist.name is the column public.artist.name",
                "track.album?      | Track.album: to Album",
                "?track.composer   | comment: who wrote it",
                "?track.unitPrice  | null: not allowed",
                "?track.trackId    | keys: primary",
                "?raw_log          | table public.raw_log  (no entity: ",
                "?db.rawLog        | db.rawLog.where { line.startsWith('A') }.limit(5).list()",
                "?raw_log.line     | public.raw_log.line: character varying(100)",
                "?long_track       | view public.long_track",
                "??Genre           | public class Genre {",
                "Genre??           | private String name;",
                "??track.album     | public class Track {",
                "?\\format         | \\format [table|vertical|",
                "?timing           | \\timing [on|off]",
                "?                 | begin, commit and rollback open and end a unit of work",
                "help              | begin, commit and rollback open and end a unit of work",
            })
    void namesOfAllSortsAreAnswered(String question, String part) {
        assertThat(shell.run(question)).contains(part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?trakc            | did you mean ?track?",
                "?Artists          | did you mean ?Artist?",
                "?rawlog           | did you mean ?raw_log?",
                "?Track.nme        | did you mean \"name\"?",
                "?track.album.titel | did you mean \"title\"?",
                "?raw_log.lin      | did you mean \"line\"?",
                "?Track.name.x     | error: Track.name is a value: it leads nowhere",
                "??raw_log         | error: public.raw_log has no entity",
                "?1 + 1            | error: what that is shows only when it runs: 1 + 1",
                "\\? formt         | did you mean \\? format?",
                "\\? setings       | did you mean \\? settings?",
                "?zzzzzzzz         | error: nothing here is called \"zzzzzzzz\"",
            })
    void whatIsNotThereIsAnsweredWithTheNearest(String question, String part) {
        assertThat(shell.run(question)).contains(part);
    }

    @Test
    void groovysQuestionMarksStayGroovys() {
        assertThat(shell.run("a = null ?: 'other'; a?.length()")).isEqualTo("5\n");
        assertThat(shell.run("a.length() > 2 ? 'long' : 'short'")).isEqualTo("long\n");
    }

    @Test
    void settingsAndVariablesAreListed() {
        shell.run("hundred = 100");
        assertThat(shell.run("\\? variables")).contains("session      the Hibernate session", "  hundred   Integer\n");
        assertThat(shell.run("\\? settings")).contains("  timing = off   (on, off)\n      say after each statement");
    }

    @Test
    void everyCommandsPageShowsWhatItTakes() {
        assertThat(shell.run("\\? format"))
                .startsWith("\\format [table|vertical|csv|tsv|json|jsonl|markdown]\n    show or set how rows")
                .contains("\nname: one of table, vertical, csv, tsv, json, jsonl, markdown; may be left out\n")
                .contains("\nfor example\n    \\format\n    \\format json\n");
        for (Command command : Commands.list()) {
            CommandSpec spec = command.spec();
            assertThat(spec.examples().isEmpty())
                    .as("examples of " + spec.usage())
                    .isEqualTo(spec.parameters().isEmpty());
            assertThat(HelpCommand.page(spec.name())).contains(spec.usage(), spec.summary());
            spec.examples().forEach(example -> {
                // Some stand behind a statement.
                String name =
                        Commands.words(example.substring(example.indexOf('\\'))).get(0);
                assertThat(Commands.find(name.substring(1)).map(Command::spec)).hasValue(spec);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "POSTGRESQL", "SQLITE", "MARIADB"})
    void eachExampleOfEachEntityOfTheMusicStoreRuns(TestDatabase database) {
        try (TestShell at = TestShell.chinook(database)) {
            assertThat(run(at)).hasSizeGreaterThan(70);
        }
    }

    @Test
    void eachExampleOfTheAwkwardSchemaRuns() throws IOException {
        try (TestShell at = TestShell.on(TestDatabase.POSTGRESQL.openWith(
                Files.readString(Path.of("src/test/resources/awkward.sql"), StandardCharsets.UTF_8)))) {
            assertThat(run(at)).hasSizeGreaterThan(200);
        }
    }

    /** Runs all examples: of entities, of their attributes, of relations without an entity. */
    private static List<String> run(TestShell at) {
        Snapshot snapshot = at.session().awaitSnapshot();
        Examples examples = new Examples(snapshot);
        List<Examples.Example> all = new ArrayList<>();
        for (EntityModel entity : snapshot.models().entities()) {
            all.addAll(examples.of(entity));
            entity.attributes().forEach(attribute -> all.addAll(examples.of(entity, attribute)));
        }
        for (Table table : snapshot.catalog().tables()) {
            if (snapshot.models().findByTable(table.name()).isEmpty()) {
                all.addAll(examples.of(table));
            }
        }
        List<String> lines = all.stream().map(Examples.Example::text).distinct().toList();
        assertThat(lines).allSatisfy(line -> assertThat(at.run(line)).as(line).doesNotContain("error:"));
        return lines;
    }
}
