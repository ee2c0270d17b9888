package dev.dormouse.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dormouse.host.Host;
import dev.dormouse.result.ShellException;
import dev.dormouse.testing.TestHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearFilesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(folder.resolve("reports/daily"));
        Files.writeString(folder.resolve("script.sql"), "select 1;");
        Files.writeString(folder.resolve("reports/top.groovy"), "1");
        Files.writeString(folder.resolve("reports/daily/count.sql"), "select 1;");
    }

    private Host host() {
        Host quiet = TestHost.quiet();
        return new Host(
                quiet.in(),
                quiet.out(),
                quiet.err(),
                quiet.environment(),
                folder,
                quiet.zone(),
                quiet.locale(),
                quiet.clock());
    }

    @ParameterizedTest
    @CsvSource({
        "scrpt.sql, script.sql",
        "script, script.sql",
        "Script.sql, script.sql",
        "reports/tpo.groovy, reports/top.groovy",
        "reprots/top.groovy, reports/top.groovy",
        "reprots/tpo.groovy, reports/top.groovy",
        "reprots/daly/count.sql, reports/daily/count.sql",
        "reports/daily/zzzzz.sql, ''",
        "nowhere/script.sql, ''",
        "/zzzzzzzz/script.sql, ''",
    })
    void theNearestFileIsSaid(String typed, String expected) {
        String hint = expected.isEmpty() ? "" : "did you mean \"" + expected + "\"?";
        assertThat(NearFiles.hint(host(), typed)).isEqualTo(hint);
    }

    @Test
    void aScriptThatIsNotThereHasTheHint() {
        assertThatThrownBy(() -> ScriptFile.read(host(), "scrpt.sql"))
                .isInstanceOfSatisfying(ShellException.class, e -> {
                    assertThat(e.failure().message()).isEqualTo("cannot read scrpt.sql: there is no such file");
                    assertThat(e.failure().hint()).hasValue("did you mean \"script.sql\"?");
                });
    }
}
