package dev.dormouse.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.host.Host;
import dev.dormouse.result.Language;
import dev.dormouse.result.Origin;
import dev.dormouse.result.Statement;
import dev.dormouse.testing.TestHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptFileTest {

    private static final Dialect H2 = Dialects.find("h2").orElseThrow();

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(ScriptFile.typed("\ufeffselect 1;\r\n").statements(H2))
                .extracting(Statement::language, Statement::text)
                .containsExactly(tuple(Language.SQL, "select 1"));
        ScriptFile groovy = new ScriptFile("a.groovy", "\ufeffprintln 1", Optional.of(Language.GROOVY));
        assertThat(groovy.statements(H2).get(0).text()).isEqualTo("println 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", " ;; ", ";\n;"})
    void semicolonsAloneAreNothing(String entry) {
        assertThat(ScriptFile.split(entry, Origin.TYPED, H2)).isEmpty();
    }

    @Test
    void aFileThatNamesItsProgramIsAScriptWhateverItIsCalled(@TempDir Path folder) throws IOException {
        Host host = TestHost.quiet();
        String program = Files.writeString(folder.resolve("top"), "#!/usr/bin/env dormouse\nselect 1;\n")
                .toString();
        String database =
                Files.writeString(folder.resolve("data"), "SQLite format 3").toString();

        assertThat(ScriptFile.isScript(host, program)).isTrue();
        assertThat(ScriptFile.isScript(host, "x.groovy")).isTrue();
        assertThat(ScriptFile.isScript(host, database)).isFalse();
        assertThat(ScriptFile.isScript(host, folder.toString())).isFalse();
        assertThat(ScriptFile.isScript(host, "shop")).isFalse();
    }
}
