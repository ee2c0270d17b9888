package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dormouse.entity.Nameable;
import dev.dormouse.entity.Proposal;
import dev.dormouse.result.ShellException;
import dev.dormouse.schema.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesFileTest {

    private static final TableName PEOPLE = new TableName("public", "people");
    private static final TableName ODD = new TableName("", "it's \"My\\Table\"\n");

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadWhateverTheNames() {
        NamesFile names = new NamesFile(folder.resolve("deep/names.toml"), "x");
        Nameable column = new Nameable.Column(ODD, "a \"b\"");
        Proposal.Reference relation = new Proposal.Reference(ODD, "größe", PEOPLE, "id");
        names.pin(new Nameable.Entity(PEOPLE), "Human");
        names.pin(column, "größe");
        names.accept(relation);
        ModelNotes notes = names.read();
        assertThat(notes.problem()).isEmpty();
        assertThat(notes.pins().find(column)).contains("größe");
        assertThat(notes.pins().find(new Nameable.Entity(PEOPLE))).contains("Human");
        assertThat(notes.accepted()).containsExactly(relation);
        names.unpin(column);
        assertThat(names.read().pins().names()).containsOnlyKeys(new Nameable.Entity(PEOPLE));
    }

    @Test
    void linesAreSortedAndOthersStay() throws IOException {
        Path file = folder.resolve("names.toml");
        Files.writeString(file, "[names] # chosen\n\"table a\" = \"A\"\n\n# about c\n\"table c\" = 'C'\n[relations]\n");
        NamesFile names = new NamesFile(file, "x");
        names.pin(new Nameable.Entity(new TableName("", "d")), "D");
        names.pin(new Nameable.Entity(new TableName("", "b")), "B");
        names.pin(new Nameable.Entity(new TableName("", "c")), "Cc");
        names.accept(new Proposal.Reference(new TableName("", "b"), "a_id", new TableName("", "a"), "id"));
        assertThat(file)
                .content()
                .isEqualTo(
                        "[names] # chosen\n\"table a\" = \"A\"\n\"table b\" = \"B\"\n\n# about c\n\"table c\" = \"Cc\"\n"
                                + "\"table d\" = \"D\"\n[relations]\n\"b (a_id)\" = \"a (id)\"\n");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aLinkGoesOnPointingToTheFile() throws IOException {
        Path real = folder.resolve("real.toml");
        Path link = folder.resolve("link.toml");
        Files.writeString(real, "");
        Files.createSymbolicLink(link, real);
        new NamesFile(link, "x").pin(new Nameable.Entity(PEOPLE), "Human");
        assertThat(link).isSymbolicLink();
        assertThat(real).content().contains("Human");
    }

    @Test
    void eachMistakeIsSaidWithItsLine() throws IOException {
        Path file = folder.resolve("names.toml");
        NamesFile names = new NamesFile(file, "x");
        for (String wrong : List.of("\"table a\" = 3", "\"table a\" = \"class\"", "\"tabel a\" = \"A\"")) {
            Files.writeString(file, "[names]\n\"table b\" = \"B\"\n" + wrong + "\n");
            assertThat(names.read().problem())
                    .hasValueSatisfying(p -> assertThat(p).startsWith(file + ", line 3: "));
            assertThat(names.read().pins().names()).hasSize(1);
            assertThatThrownBy(() -> names.pin(new Nameable.Entity(PEOPLE), "Human"))
                    .isInstanceOf(ShellException.class);
        }
        Files.writeString(file, "[relations]\n\"a (b)\" = \"c\"\n");
        assertThat(names.read().problem()).hasValueSatisfying(p -> assertThat(p).startsWith(file + ", line 2: "));
    }

    @Test
    void aFileThatIsReadOnlyStaysAsItIs() throws IOException {
        Path file = folder.resolve("names.toml");
        Files.writeString(file, "[names]\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThatThrownBy(() -> new NamesFile(file, "x").pin(new Nameable.Entity(PEOPLE), "Human"))
                .isInstanceOf(ShellException.class)
                .hasMessageContaining(file + " cannot be written: it is read-only");
        assertThat(file).content().isEqualTo("[names]\n");
    }

    @Test
    void whoMayReadAndWriteItStays() throws IOException {
        Path file = folder.resolve("names.toml");
        Files.writeString(file, "[names]\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        new NamesFile(file, "x").pin(new Nameable.Entity(PEOPLE), "Human");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void aFolderThatIsNoneIsSaid() throws IOException {
        Path other = folder.resolve("other");
        Files.writeString(other, "");
        assertThatThrownBy(
                        () -> new NamesFile(other.resolve("names.toml"), "x").pin(new Nameable.Entity(PEOPLE), "Human"))
                .isInstanceOf(ShellException.class)
                .hasMessageContaining(other + " is no folder");
    }

    @Test
    void aSectionThatThereIsNotIsSaid() throws IOException {
        Path file = folder.resolve("names.toml");
        NamesFile names = new NamesFile(file, "x");
        Files.writeString(file, "[rules]\nsingular = false\n\n[nmes]\n\"table b\" = \"B\"\n");
        assertThat(names.read().problem())
                .contains(file + ", line 4: there is no section [nmes]; did you mean [names]?");
        Files.writeString(file, "names = 3\n");
        assertThat(names.read().problem()).contains(file + ", line 1: \"names\" must be a section, [names]");
    }

    @Test
    void theFirstMistakeIsSaidAndTheOthersAreCounted() throws IOException {
        Path file = folder.resolve("names.toml");
        NamesFile names = new NamesFile(file, "x");
        Files.writeString(file, "[names]\n\"table z\" = 1\n\"table a\" = 2\n[rule]\n");
        assertThat(names.read().problem()).contains(file + ", line 2: \"table z\" must be text, and 2 lines more");
    }

    @Test
    void aMergeThatIsNotFinishedIsSaid() throws IOException {
        Path file = folder.resolve("names.toml");
        Files.writeString(
                file, "[names]\n<<<<<<< HEAD\n\"table a\" = \"A\"\n=======\n\"table b\" = \"B\"\n>>>>>>> b\n");
        assertThat(new NamesFile(file, "x").read().problem())
                .contains(file + ", line 2: a merge was not finished here; no name of the file counts until it is");
    }
}
