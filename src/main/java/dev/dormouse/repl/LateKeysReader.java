package dev.dormouse.repl;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/**
 * A line reader that shows its prompt before it makes its widgets and key maps: some hundred small classes, which nobody needs
 * before the first key. Those of vi are made for those who use them.
 */
abstract class LateKeysReader extends LineReaderImpl {

    /** False while the superclass makes itself. */
    private final boolean made;

    private boolean hasKeys;
    private boolean hasViKeys;
    private boolean vi;

    LateKeysReader(Terminal terminal, Map<String, Object> variables) {
        super(terminal, "dormouse", variables);
        made = true;
    }

    /** Edits as vi does from the next line on, or as emacs does. */
    void useVi(boolean on) {
        vi = on;
        if (hasKeys) {
            chooseKeys();
        }
    }

    private void chooseKeys() {
        if (vi) {
            makeViKeys();
        }
        keyMaps.put(MAIN, keyMaps.get(vi ? VIINS : EMACS));
    }

    /** Makes what the first key needs, in steps, while there is nothing else to do. */
    void makeKeysWhile(BooleanSupplier idle) {
        if (idle.getAsBoolean()) {
            makeKeyMaps();
        }
        if (idle.getAsBoolean()) {
            makeWidgets();
        }
    }

    /** Binds more keys, once JLine's are there. Those of vi come later, if ever. */
    void bindOwnKeys(Map<String, KeyMap<Binding>> maps) {}

    /** Adds more widgets, once JLine's are there. */
    void addOwnWidgets(Map<String, Widget> known) {}

    private void makeKeyMaps() {
        if (!hasKeys) {
            hasKeys = true;
            keyMaps.putAll(defaultKeyMaps());
            bindOwnKeys(keyMaps);
            chooseKeys();
        }
    }

    private void makeWidgets() {
        if (builtinWidgets.isEmpty()) {
            builtinWidgets.putAll(builtinWidgets());
            builtinWidgets.forEach(widgets::putIfAbsent);
            addOwnWidgets(widgets);
        }
    }

    private void makeViKeys() {
        if (!hasViKeys) {
            hasViKeys = true;
            Map<String, KeyMap<Binding>> all = defaultKeyMaps();
            for (String name : new String[] {VICMD, VIINS, VIOPP, VISUAL}) {
                keyMaps.put(name, all.get(name));
            }
        }
    }

    @Override
    public Binding readBinding(KeyMap<Binding> keys, KeyMap<Binding> local) {
        makeKeyMaps();
        makeWidgets();
        return super.readBinding(keys == null ? getKeys() : keys, local);
    }

    @Override
    public KeyMap<Binding> getKeys() {
        if (keyMap.equals(VICMD) || keyMap.equals(VIINS)) {
            makeViKeys();
        }
        return super.getKeys();
    }

    @Override
    public Map<String, KeyMap<Binding>> defaultKeyMaps() {
        return made ? super.defaultKeyMaps() : new HashMap<>();
    }

    @Override
    protected Map<String, Widget> builtinWidgets() {
        return made ? super.builtinWidgets() : new HashMap<>();
    }

    @Override
    public KeyMap<Binding> viCmd() {
        return hasViKeys ? super.viCmd() : new KeyMap<>();
    }

    @Override
    public KeyMap<Binding> viInsertion() {
        return hasViKeys ? super.viInsertion() : new KeyMap<>();
    }

    @Override
    public KeyMap<Binding> viOpp() {
        return hasViKeys ? super.viOpp() : new KeyMap<>();
    }

    @Override
    public KeyMap<Binding> visual() {
        return hasViKeys ? super.visual() : new KeyMap<>();
    }
}
