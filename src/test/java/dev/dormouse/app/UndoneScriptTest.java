package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script that fails says what has become of its changes. */
class UndoneScriptTest {

    @TempDir
    Path home;

    private String errors(String name, String text) throws IOException {
        Files.writeString(home.resolve(name), text);
        Program.Run run = new Program(home, home)
                .run(List.of("h2:mem:undone", "-c", "create table pet(id integer primary key)", "-f", name));
        assertThat(run.code()).isEqualTo(1);
        return run.err();
    }

    @Test
    void whatItHasChangedIsUndone() throws IOException {
        assertThat(errors("a.sql", "insert into pet values (1);\nselect nothing;\n"))
                .contains("error: ")
                .endsWith("rolled back: nothing that a.sql has changed is kept\n");
        assertThat(errors("a.groovy", "save(new Pet(id: 1))\nthrow new IllegalStateException('no')\n"))
                .endsWith("rolled back: nothing that a.groovy has changed is kept\n");
        assertThat(errors("b.groovy", "sql.execute('insert into pet values (1)')\nassert false\n"))
                .endsWith("rolled back: nothing that b.groovy has changed is kept\n");
        assertThat(errors("a.hql", "insert into Pet (id) values (3);\nfrom Nothing;\n"))
                .endsWith("rolled back: nothing that a.hql has changed is kept\n");
    }

    @Test
    void whatItHasCommittedIsKept() throws IOException {
        assertThat(errors(
                        "c.sql",
                        "insert into pet values (1);\ncommit;\ninsert into pet values (2);\nselect nothing;\n"))
                .endsWith("rolled back: what c.sql has changed since its last commit is undone\n");
    }

    @Test
    void whereNothingWasChangedNothingIsSaid() throws IOException {
        assertThat(errors("d.sql", "select 1;\nselect nothing;\n")).doesNotContain("rolled back");
        assertThat(errors("e.sql", "insert into pet values (1);\ncommit;\nselect nothing;\n"))
                .doesNotContain("rolled back");
    }
}
