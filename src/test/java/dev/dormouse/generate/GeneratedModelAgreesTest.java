package dev.dormouse.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.demo.ChinookEdition;
import dev.dormouse.entity.OwnModel;
import dev.dormouse.testing.CommandShell;
import dev.dormouse.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated source, brought back as an application's own classes, differs in nothing from its database. */
class GeneratedModelAgreesTest {

    @TempDir
    private Path folder;

    private String validated(OpenDatabase database) throws IOException {
        List<SourceFile> files = LiveModel.of(database).generator().files();
        CompiledSource.of(files, folder).close();
        OwnModel model =
                OwnModel.open(new OwnModel.Source(List.of(folder.resolve("classes")), List.of(), Optional.empty()));
        try (CommandShell shell = CommandShell.on(database, model)) {
            return shell.run("\\validate");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theMusicStore(TestDatabase kind) throws IOException {
        assertThat(validated(kind.openChinook(ChinookEdition.SNAKE_CASE)))
                .contains("the model and the database agree: 10 entities, 11 tables");
    }

    @Test
    void keysAndTypesThatAreNotTheUsualOnes() throws IOException {
        assertThat(validated(TestDatabase.POSTGRESQL.openWith(
                        "create domain \"Name\" as varchar(50)",
                        "create domain year as integer check (value > 1900)",
                        "create table people (id int primary key, name \"Name\" not null, born year)",
                        "create table clubs (id int primary key)",
                        "create table members (person_id int not null references people,"
                                + " club_id int not null references clubs, unique (person_id, club_id))",
                        "create table seats (row_no int not null, place int not null, unique (row_no, place))")))
                .contains("the model and the database agree");
    }

    @Test
    void anAwkwardSchema() throws IOException {
        String sql = Files.readString(Path.of("src/test/resources/awkward.sql"), StandardCharsets.UTF_8);
        assertThat(validated(TestDatabase.POSTGRESQL.openWith(sql))).contains("the model and the database agree");
    }
}
