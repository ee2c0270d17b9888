package dev.dormouse.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.command.Keyboard.Key;
import dev.dormouse.complete.Completion;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.script.Delimiter;
import java.io.IOException;
import java.util.List;
import org.jline.keymap.KeyMap;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.terminal.Terminal;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code \keys} lists is what is bound. */
class KeyListTest {

    private Terminal terminal;
    private ShellReader reader;

    @BeforeEach
    void open() throws IOException {
        terminal = ScreenTerminal.withTerminal("test", "xterm-256color", 80, 24).terminal();
        reader = new ShellReader(
                terminal,
                new SecondPrompts(() -> Dialects.list().get(0), new Delimiter()),
                (line, cursor) -> new Completion(cursor, cursor, List.of()));
        reader.useVi(true);
    }

    private List<Key> list(boolean isVi) {
        return new KeyList(terminal, reader.getKeyMaps()).list(isVi);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyKeyHasALineOfItsOwn(boolean isVi) {
        assertThat(list(isVi)).hasSizeGreaterThan(50).noneSatisfy(key -> assertThat(key.group())
                .endsWith("more"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ctrlZIsListed(boolean isVi) {
        assertThat(list(isVi)).anySatisfy(key -> assertThat(key.keys() + ": " + key.action())
                .isEqualTo("Ctrl-Z: back to the shell that has started this one, until its fg"));
    }

    @Test
    void aKeyThatIsBoundAnewIsListedSo() {
        assertThat(list(false))
                .contains(new Key("history", "Ctrl-R", "search the statements typed before; again: further back"));
        reader.getKeyMaps()
                .get(LineReader.EMACS)
                .bind(new Reference(LineReader.UNDO), KeyMap.ctrl('R'), "\u001b[114;5u");
        assertThat(list(false))
                .noneSatisfy(key -> assertThat(key.action()).startsWith("search the statements typed before"))
                .contains(new Key("delete and bring back", "Ctrl-R, Ctrl-_, Ctrl-X Ctrl-U", "undo"));
    }

    @ParameterizedTest
    @CsvSource({
        "^X^E, Ctrl-X Ctrl-E",
        "^[f, Alt-f",
        "^[^H, Ctrl-Alt-H",
        "^[OA, Up",
        "^[[Z, Shift-Tab",
        "^[[1;5D, Ctrl-Left",
        "^[[114;5u, Ctrl-R",
        "^[[13;2u, Shift-Enter",
        "^[[27u, Esc",
        "^[^M, Alt-Enter",
        "ge, g e"
    })
    void keysHaveNamesForPeople(String sequence, String name) {
        assertThat(new KeyName(terminal).of(KeyMap.translate(sequence))).isEqualTo(name);
    }
}
