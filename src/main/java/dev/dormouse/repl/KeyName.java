package dev.dormouse.repl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** The names of keys for people: {@code Ctrl-X Ctrl-E}, {@code Alt-Enter}, {@code Page Up}. */
final class KeyName {

    private static final char ESCAPE = 27;
    private static final char DELETE = 127;

    /** A key by its number and its modifiers, as newer terminals can send it. */
    private static final Pattern NUMBERED = Pattern.compile("\u001b\\[(\\d+)(?:;(\\d+))?u");

    private static final int SHIFT = 1;
    private static final int ALT = 2;
    private static final int CTRL = 4;

    private final Map<String, String> named = new LinkedHashMap<>();

    KeyName(Terminal terminal) {
        name(terminal, Capability.key_up, "Up", "\u001b[A");
        name(terminal, Capability.key_down, "Down", "\u001b[B");
        name(terminal, Capability.key_right, "Right", "\u001b[C");
        name(terminal, Capability.key_left, "Left", "\u001b[D");
        name(terminal, Capability.key_home, "Home", "\u001b[H");
        name(terminal, Capability.key_end, "End", "\u001b[F");
        name(terminal, Capability.key_npage, "Page Down", "\u001b[6~");
        name(terminal, Capability.key_ppage, "Page Up", "\u001b[5~");
        name(terminal, Capability.key_dc, "Delete", "\u001b[3~");
        name(terminal, Capability.key_ic, "Insert", "\u001b[2~");
        name(terminal, Capability.key_dl, "Delete-Line", "\u001b[M");
        name(terminal, Capability.back_tab, "Shift-Tab", "\u001b[Z");
        named.put("\u001b[1;5C", "Ctrl-Right");
        named.put("\u001b[1;5D", "Ctrl-Left");
        named.put("\u001b[1;3C", "Alt-Right");
        named.put("\u001b[1;3D", "Alt-Left");
        named.put("\u001b[3;5~", "Ctrl-Delete");
        named.put("\t", "Tab");
        named.put("\r", "Enter");
        named.put("\n", "Ctrl-J");
        named.put(" ", "Space");
        named.put(String.valueOf(DELETE), "Backspace");
    }

    private void name(Terminal terminal, Capability capability, String name, String usual) {
        named.put(usual, name);
        String sequence = KeyMap.key(terminal, capability);
        if (sequence != null) {
            named.put(sequence, name);
        }
    }

    /** The name of what a key sends. */
    String of(String sequence) {
        Matcher numbered = NUMBERED.matcher(sequence);
        return numbered.matches()
                ? of(
                        Integer.parseInt(numbered.group(1)),
                        numbered.group(2) == null ? 0 : Integer.parseInt(numbered.group(2)) - 1)
                : spelled(sequence);
    }

    private String of(int key, int modifiers) {
        boolean isControl = (modifiers & CTRL) != 0;
        boolean isAlt = (modifiers & ALT) != 0;
        boolean isShift = (modifiers & SHIFT) != 0;
        if (isControl && Character.isLetter(key)) {
            return spelled((isAlt ? "\u001b" : "") + KeyMap.ctrl((char) key));
        }
        return (isControl ? "Ctrl-" : "")
                + (isAlt ? "Alt-" : "")
                + (isShift ? "Shift-" : "")
                + spelled(String.valueOf((char) key));
    }

    private String spelled(String sequence) {
        StringBuilder name = new StringBuilder();
        int at = 0;
        while (at < sequence.length()) {
            name.append(name.isEmpty() ? "" : " ");
            String rest = sequence.substring(at);
            if (!named.containsKey(rest) && rest.length() > 1 && rest.charAt(0) == ESCAPE) {
                String plain = spelled(rest.substring(1));
                return name.append(plain.startsWith("Ctrl-") ? "Ctrl-Alt-" + plain.substring(5) : "Alt-" + plain)
                        .toString();
            }
            String key = named.containsKey(rest) ? rest : rest.substring(0, 1);
            name.append(named.getOrDefault(key, character(key.charAt(0))));
            at += key.length();
        }
        return name.toString();
    }

    private static String character(char key) {
        if (key == ESCAPE) {
            return "Esc";
        }
        return key < ' ' ? "Ctrl-" + (char) (key + '@') : String.valueOf(key);
    }
}
