package dev.dormouse.repl;

import java.util.List;
import java.util.Map;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;

/** Where Dormouse's keys differ from JLine's: they are those of readline there. */
final class OwnKeys {

    private static final String ALT_ENTER = "\u001b\r";

    private OwnKeys() {}

    static void bind(Map<String, KeyMap<Binding>> maps) {
        KeyMap<Binding> emacs = maps.get(LineReader.EMACS);
        KeyMap<Binding> insert = maps.get(LineReader.VIINS);
        KeyMap<Binding> command = maps.get(LineReader.VICMD);
        control(emacs, 'U', LineReader.BACKWARD_KILL_LINE);
        control(insert, 'U', LineReader.BACKWARD_KILL_LINE);
        for (KeyMap<Binding> map : List.of(emacs, insert, command)) {
            control(map, 'Z', ShellReader.SUSPEND);
        }
        emacs.bind(
                new Reference(LineReader.EMACS_FORWARD_WORD),
                KeyMap.alt('f'),
                "\u001b[102;3u",
                "\u001b[1;5C",
                "\u001b\u001b[C",
                "\u001b\u001bOC",
                "\u001b[1;3C");
        emacs.bind(new Reference(LineReader.EMACS_BACKWARD_WORD), "\u001b[1;3D");
        control(insert, 'P', LineReader.UP_LINE_OR_HISTORY);
        control(insert, 'N', LineReader.DOWN_LINE_OR_HISTORY);
        insert.bind(new Reference(LineReader.SELF_INSERT_UNMETA), ALT_ENTER);
        String edit = KeyMap.ctrl('X') + KeyMap.ctrl('E');
        insert.bind(new Reference(LineReader.EDIT_AND_EXECUTE_COMMAND), edit);
        command.bind(new Reference(LineReader.VI_CMD_MODE), KeyMap.esc());
        command.bind(new Reference(LineReader.EDIT_AND_EXECUTE_COMMAND), edit);
    }

    /** The arrows as most terminals send them, for one that is not known to have any. */
    static void bindArrows(Map<String, KeyMap<Binding>> maps) {
        List<String> widgets = List.of(
                LineReader.UP_LINE_OR_SEARCH,
                LineReader.DOWN_LINE_OR_SEARCH,
                LineReader.FORWARD_CHAR,
                LineReader.BACKWARD_CHAR);
        for (String map : List.of(LineReader.EMACS, LineReader.VIINS)) {
            for (int i = 0; i < widgets.size(); i++) {
                char arrow = (char) ('A' + i);
                maps.get(map).bind(new Reference(widgets.get(i)), "\u001b[" + arrow, "\u001bO" + arrow);
            }
        }
    }

    /** Some keys on top of others. A map of its own, so that an Esc in it is told from the beginning of another key. */
    static KeyMap<Binding> over(KeyMap<Binding> below, KeyMap<Binding> own) {
        KeyMap<Binding> both = new KeyMap<>();
        below.getBoundKeys().forEach((sequence, binding) -> both.bind(binding, sequence));
        own.getBoundKeys().forEach((sequence, binding) -> both.bind(binding, sequence));
        both.setUnicode(below.getUnicode());
        both.setNomatch(below.getNomatch());
        both.setAmbiguousTimeout(below.getAmbiguousTimeout());
        return both;
    }

    /** In both ways that terminals have of sending it. */
    private static void control(KeyMap<Binding> map, char key, String widget) {
        map.bind(new Reference(widget), KeyMap.ctrl(key), "\u001b[" + (int) Character.toLowerCase(key) + ";5u");
    }
}
