package dev.dormouse.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dormouse.generate.SourceFolder.State;
import dev.dormouse.generate.SourceFolder.Written;
import dev.dormouse.result.ShellException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFolderTest {

    private static final SourceFile A = new SourceFile("com/acme/A.java", "class A {} // größe\n");
    private static final SourceFile B = new SourceFile("com/acme/B.java", "class B {}\n");

    @TempDir
    private Path root;

    private List<Written> write(boolean force, SourceFile... files) {
        return new SourceFolder(root).write(List.of(files), force);
    }

    @Test
    void newFilesAreWrittenAndListed() throws IOException {
        assertThat(write(false, A, B)).extracting(Written::state).containsExactly(State.NEW, State.NEW);
        assertThat(root.resolve(A.path())).hasContent(A.text());
    }

    @Test
    void aFileThatWouldBeTheSameIsNotTouched() throws IOException {
        write(false, A);
        FileTime longAgo = FileTime.fromMillis(1_000);
        Files.setLastModifiedTime(root.resolve(A.path()), longAgo);
        assertThat(write(true, A, B)).extracting(Written::state).containsExactly(State.SAME, State.NEW);
        assertThat(Files.getLastModifiedTime(root.resolve(A.path()))).isEqualTo(longAgo);
    }

    @Test
    void anotherTextIsOnlyReplacedByForce() throws IOException {
        Path file = Files.createDirectories(root.resolve("com/acme")).resolve("A.java");
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> write(false, B, A)).isInstanceOfSatisfying(ShellException.class, e -> {
            assertThat(e.failure().message()).contains("A.java", "nothing was written");
            assertThat(e.failure().hint().orElse("")).contains("--force");
        });
        assertThat(file).hasContent("mine");
        assertThat(root.resolve(B.path())).doesNotExist();
        assertThat(write(true, A)).extracting(Written::state).containsExactly(State.REPLACED);
        assertThat(file).hasContent(A.text());
    }
}
