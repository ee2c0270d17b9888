package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import dev.dormouse.testing.TestShell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects after SQL on databases that are known less well. */
class RereadElsewhereTest {

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"SQLITE", "MARIADB", "HSQLDB"})
    void objectsSeeWhatSqlHasChanged(TestDatabase database) {
        try (TestShell shell = TestShell.on(database.openWith(
                "create table style(id integer primary key, name varchar(40))",
                "create table song(id integer primary key, style_id integer references style(id))",
                "insert into style values (1, 'Rock')",
                "insert into song values (1, 1)"))) {
            assertThat(shell.run("rock = Style.get(1); song = Song.get(1); 'loaded'"))
                    .isEqualTo("loaded");
            assertThat(shell.runAll("update style set name = 'Folk';", "rock.name"))
                    .endsWith("Folk");
            assertThat(shell.runAll("select upper(name) as x from style;", "insert into song values (2, 1);"))
                    .doesNotContain("error");
            assertThat(shell.run("rock.songs.size() + ' ' + song.style.name")).isEqualTo("2 Folk");
            shell.runAll("delete from song where id = 1;", "rock.name = 'Own'", "commit");
            assertThat(shell.seenByOthers("select name from style")).isEqualTo("Own");
            assertThat(shell.run("Song.get(1)")).isEmpty();
        }
    }
}
