package dev.dormouse.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.complete.Completion;
import dev.dormouse.dialect.Dialects;
import dev.dormouse.script.Delimiter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;

/** The few keys that are there before the others do what they do later. */
class FirstKeysTest {

    private static ShellReader reader() throws IOException {
        Terminal terminal =
                ScreenTerminal.withTerminal("test", "xterm-256color", 80, 24).terminal();
        return new ShellReader(
                terminal,
                new SecondPrompts(() -> Dialects.list().get(0), new Delimiter()),
                (line, cursor) -> new Completion(cursor, cursor, List.of()));
    }

    @Test
    void theyAreBoundAsLater() throws IOException {
        KeyMap<Binding> later = reader().getKeyMaps().get(LineReader.EMACS);
        Map<String, Binding> first = FirstKeys.MAP.getBoundKeys();
        assertThat(first).hasSize(97);
        first.forEach((key, binding) -> {
            assertThat(binding).as(key).isEqualTo(later.getBound(key));
            assertThat(FirstKeys.has(key.charAt(0))).as(key).isTrue();
        });
    }

    @Test
    void noOtherKeyIsAmongThem() {
        for (int key = -2; key < 0x300; key++) {
            boolean bound = key >= 0 && FirstKeys.MAP.getBound(Character.toString(key)) != null;
            assertThat(FirstKeys.has(key)).as("key %d", key).isEqualTo(bound);
        }
    }

    @Test
    void theirWidgetsComeBeforeAllOthers() throws IOException {
        ShellReader reader = reader();
        for (Binding binding : FirstKeys.MAP.getBoundKeys().values()) {
            assertThat(reader.getWidget(binding)).isNotNull();
        }
        assertThat(reader.getBuiltinWidgets()).isEmpty();
        Widget other = reader.getWidget(new Reference(LineReader.BACKWARD_CHAR));
        assertThat(reader.getBuiltinWidgets()).containsKey(LineReader.BACKWARD_CHAR);
        assertThat(reader.getWidgets()).containsValue(other);
    }
}
