package dev.dormouse.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dormouse.host.Host;
import dev.dormouse.result.ShellException;
import dev.dormouse.testing.TestHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's editor, as a script that is one. */
class EditorTest {

    @TempDir
    Path home;

    private Host host(Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(Map.of("PATH", "/usr/bin:/bin"));
        environment.putAll(variables);
        return TestHost.in(home, environment);
    }

    private String script(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }

    @Test
    void whatIsSavedComesBack() throws IOException {
        String editor = script("add", "echo 'order by 1;' >>\"$1\"");
        assertThat(Editor.edit(host(Map.of("EDITOR", editor)), "select *\nfrom genre"))
                .contains("select *\nfrom genre\norder by 1;");
    }

    @Test
    void visualComesFirstAndOptionsArePassed() throws IOException {
        String editor = script("options", "echo \"$1\" >\"$2\"");
        assertThat(Editor.edit(host(Map.of("VISUAL", editor + " --wait", "EDITOR", "false")), "x"))
                .contains("--wait");
    }

    @Test
    void whatIsNotChangedIsNothing() {
        assertThat(Editor.edit(host(Map.of("EDITOR", "true")), "select 1;")).isEmpty();
    }

    @Test
    void theFileIsNamedForItsLanguageAndGone() throws IOException {
        String editor = script("name", "echo \"$1\" >\"$1\"");
        Host host = host(Map.of("EDITOR", editor, "TMPDIR", home.resolve("tmp").toString()));
        String name = Editor.edit(host, "Track.all()").orElseThrow();
        assertThat(name).endsWith(".groovy");
        assertThat(Path.of(name)).doesNotExist();
        assertThat(Path.of(name).getParent()).isEqualTo(home.resolve("tmp"));
        assertThat(Editor.edit(host, "select 1;").orElseThrow()).endsWith(".sql");
    }

    @Test
    void anEditorThatFailsIsOneLine() {
        assertThatThrownBy(() -> Editor.edit(host(Map.of("EDITOR", "exit 3; true")), "x"))
                .isInstanceOf(ShellException.class)
                .hasMessage("the editor \"exit 3; true\" ended with 3; nothing was run");
    }

    @Test
    void anEditorThatIsNotThereIsOneLine() {
        assertThatThrownBy(() -> Editor.edit(host(Map.of("EDITOR", "no-such-editor -w")), "x"))
                .isInstanceOf(ShellException.class)
                .hasMessage("the editor \"no-such-editor -w\" cannot be started");
    }
}
