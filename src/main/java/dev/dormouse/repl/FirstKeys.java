package dev.dormouse.repl;

import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;

/** The keys that a plain line consists of, as JLine binds them for emacs: what is printed as it is typed, and Enter. */
final class FirstKeys {

    static final KeyMap<Binding> MAP = map();

    private FirstKeys() {}

    private static KeyMap<Binding> map() {
        KeyMap<Binding> map = new KeyMap<>();
        Reference typed = new Reference(LineReader.SELF_INSERT);
        for (char key = ' '; key <= '~'; key++) {
            map.bind(typed, String.valueOf(key));
        }
        map.bind(new Reference(LineReader.INSERT_CLOSE_PAREN), ")");
        map.bind(new Reference(LineReader.INSERT_CLOSE_SQUARE), "]");
        map.bind(new Reference(LineReader.INSERT_CLOSE_CURLY), "}");
        map.bind(new Reference(LineReader.ACCEPT_LINE), "\r", "\n");
        return map;
    }

    /** @param character what the terminal sent, negative at its end */
    static boolean has(int character) {
        return character >= ' ' && character <= '~' || character == '\r' || character == '\n';
    }
}
