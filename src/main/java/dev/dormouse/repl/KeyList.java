package dev.dormouse.repl;

import dev.dormouse.command.Keyboard;
import dev.dormouse.result.Resources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.terminal.Terminal;

/** What the keys do, read from the key maps that the prompt itself reads. */
final class KeyList {

    /** What is no key to press, or does what every key does. */
    private static final Set<String> LEFT_OUT = Set.of(
            LineReader.SELF_INSERT,
            LineReader.INSERT_CLOSE_CURLY,
            LineReader.INSERT_CLOSE_PAREN,
            LineReader.INSERT_CLOSE_SQUARE,
            LineReader.DO_LOWERCASE_VERSION,
            LineReader.BEGIN_PASTE,
            LineReader.FOCUS_IN,
            LineReader.FOCUS_OUT,
            LineReader.MOUSE,
            "terminal-resize");

    private static final Comparator<String> PLAIN_FIRST = Comparator.<String>comparingInt(
                    name -> name.split("Ctrl-|Alt-|Shift-", -1).length)
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    private final Terminal terminal;
    private final Map<String, KeyMap<Binding>> maps;

    /** What a widget does, in one line. */
    private record Action(String group, String widget, String line) {

        /** Without its widget: several do the same. */
        Action alone() {
            return new Action(group, "", line);
        }
    }

    KeyList(Terminal terminal, Map<String, KeyMap<Binding>> maps) {
        this.terminal = terminal;
        this.maps = maps;
    }

    /** The keys of emacs, or those of vi in both of its modes; and those of the menu. */
    List<Keyboard.Key> list(boolean isVi) {
        List<Keyboard.Key> keys = new ArrayList<>();
        if (isVi) {
            keys.addAll(list("insert: ", maps.get(LineReader.VIINS)));
            keys.addAll(list("command: ", maps.get(LineReader.VICMD)));
        } else {
            keys.addAll(list("", maps.get(LineReader.EMACS)));
        }
        keys.addAll(list("", CompletionMenu.keys(terminal)));
        return keys;
    }

    private List<Keyboard.Key> list(String mode, KeyMap<Binding> map) {
        Map<String, Set<String>> keys = new HashMap<>();
        KeyName names = new KeyName(terminal);
        map.getBoundKeys().forEach((sequence, binding) -> {
            if (binding instanceof Reference reference && !LEFT_OUT.contains(reference.name())) {
                keys.computeIfAbsent(reference.name(), name -> new LinkedHashSet<>())
                        .add(names.of(sequence));
            }
        });
        Map<Action, Set<String>> told = new LinkedHashMap<>();
        for (Action action : actions()) {
            Set<String> bound = keys.remove(action.widget());
            if (bound != null) {
                told.computeIfAbsent(action.alone(), same -> new TreeSet<>()).addAll(bound);
            }
        }
        // What has no line of its own goes by its widget's name.
        keys.forEach((widget, bound) -> told.put(new Action("more", widget, widget), bound));
        List<Keyboard.Key> list = new ArrayList<>();
        told.forEach((action, bound) -> list.add(new Keyboard.Key(mode + action.group(), text(bound), action.line())));
        return list;
    }

    private static String text(Set<String> keys) {
        List<String> digits = keys.stream()
                .filter(name -> Character.isDigit(name.charAt(name.length() - 1)))
                .sorted()
                .toList();
        if (digits.size() > 8) {
            return digits.get(0) + " … " + digits.get(digits.size() - 1);
        }
        return keys.stream().sorted(PLAIN_FIRST).collect(Collectors.joining(", "));
    }

    private static List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        String group = "";
        for (String line : Resources.text("/keys/actions.txt").lines().toList()) {
            int colon = line.indexOf(": ");
            if (line.startsWith("[")) {
                group = line.substring(1, line.length() - 1);
            } else if (colon > 0 && !line.startsWith("#")) {
                actions.add(new Action(group, line.substring(0, colon), line.substring(colon + 2)));
            }
        }
        return actions;
    }
}
