package dev.dormouse.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keys as a session file writes them: characters stand for themselves, others for names in angle brackets: {@code <Tab>},
 * {@code <Up>}, {@code <C-r>}, {@code <M-b>}. What stands between {@code <Paste>} and {@code </Paste>} comes as one bracketed
 * paste, and between {@code <Together>} and {@code </Together>} in one piece, as from a terminal that brackets nothing.
 */
public final class Keys {

    private static final String ESCAPE = "\u001b";

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("Tab", "\t"),
            Map.entry("S-Tab", ESCAPE + "[Z"),
            Map.entry("Enter", "\r"),
            Map.entry("Newline", "\n"),
            Map.entry("Space", " "),
            Map.entry("Esc", ESCAPE),
            Map.entry("Backspace", "\u007f"),
            Map.entry("Delete", ESCAPE + "[3~"),
            Map.entry("Up", ESCAPE + "OA"),
            Map.entry("Down", ESCAPE + "OB"),
            Map.entry("Right", ESCAPE + "OC"),
            Map.entry("Left", ESCAPE + "OD"),
            Map.entry("C-Right", ESCAPE + "[1;5C"),
            Map.entry("C-Left", ESCAPE + "[1;5D"),
            Map.entry("Home", ESCAPE + "OH"),
            Map.entry("End", ESCAPE + "OF"),
            Map.entry("PageUp", ESCAPE + "[5~"),
            Map.entry("PageDown", ESCAPE + "[6~"),
            Map.entry("Less", "<"));

    private Keys() {}

    /** What the terminal sends, key by key; a paste counts as one. */
    public static List<String> of(String text) {
        List<String> keys = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int close = text.charAt(at) == '<' ? text.indexOf('>', at) : -1;
            if (close < 0) {
                int next = text.offsetByCodePoints(at, 1);
                keys.add(text.substring(at, next));
                at = next;
                continue;
            }
            String name = text.substring(at + 1, close);
            at = close + 1;
            if (!name.equals("Paste") && !name.equals("Together")) {
                keys.add(named(name));
                continue;
            }
            String end = "</" + name + ">";
            int stop = text.indexOf(end, at);
            if (stop < 0) {
                throw new IllegalArgumentException(end + " is missing: " + text);
            }
            String whole = String.join("", of(text.substring(at, stop)));
            keys.add(name.equals("Paste") ? ESCAPE + "[200~" + whole + ESCAPE + "[201~" : whole);
            at = stop + end.length();
        }
        return keys;
    }

    private static String named(String name) {
        if (NAMED.containsKey(name)) {
            return NAMED.get(name);
        }
        if (name.startsWith("C-") && name.length() == 3) {
            return String.valueOf((char) (name.charAt(2) & 0x1f));
        }
        if (name.startsWith("M-")) {
            String key = name.substring(2);
            return ESCAPE + (key.length() == 1 ? key : named(key));
        }
        throw new IllegalArgumentException("there is no key <" + name + ">");
    }
}
