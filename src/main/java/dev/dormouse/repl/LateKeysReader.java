package dev.dormouse.repl;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/**
 * A line reader that makes its widgets and key maps late: some hundred small classes, of which a line that is typed and entered
 * needs five. The others come with the first key that is not of {@link FirstKeys}, or are made on another thread before; those of
 * vi are made for those who use them.
 */
abstract class LateKeysReader extends LineReaderImpl {

    /** False while the superclass makes itself. */
    private final boolean made;

    private final FutureTask<Map<String, KeyMap<Binding>>> lateKeys = new FutureTask<>(this::defaultKeyMaps);
    private final FutureTask<Map<String, Widget>> lateWidgets = new FutureTask<>(this::builtinWidgets);
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

    /** Makes all keys, so that none waits for it. May run on another thread. */
    void prepareKeys() {
        lateKeys.run();
        lateWidgets.run();
    }

    /** Adds more widgets, once JLine's are there. */
    void addOwnWidgets(Map<String, Widget> known) {}

    private void makeKeyMaps() {
        if (!hasKeys) {
            hasKeys = true;
            keyMaps.putAll(made(lateKeys));
            chooseKeys();
        }
    }

    private void makeWidgets() {
        if (builtinWidgets.isEmpty()) {
            builtinWidgets.putAll(made(lateWidgets));
            builtinWidgets.forEach(widgets::putIfAbsent);
            addOwnWidgets(widgets);
        }
    }

    /** Made here, unless another thread has begun to. */
    private static <T> T made(FutureTask<T> task) {
        task.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
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
        if (keys == null && !hasKeys && !vi && FirstKeys.has(peekCharacter(0))) {
            return super.readBinding(FirstKeys.MAP, local);
        }
        makeKeyMaps();
        return super.readBinding(keys == null ? getKeys() : keys, local);
    }

    @Override
    protected Widget getWidget(Object binding) {
        if (builtinWidgets.isEmpty() && binding instanceof Reference reference) {
            Widget first = firstWidget(reference.name());
            if (first != null) {
                return first;
            }
        }
        makeWidgets();
        return super.getWidget(binding);
    }

    /** @return null if it is none that the first keys need */
    private Widget firstWidget(String name) {
        return switch (name) {
            case SELF_INSERT -> this::selfInsert;
            case ACCEPT_LINE -> this::acceptLine;
            case INSERT_CLOSE_PAREN -> this::insertCloseParen;
            case INSERT_CLOSE_SQUARE -> this::insertCloseSquare;
            case INSERT_CLOSE_CURLY -> this::insertCloseCurly;
            default -> null;
        };
    }

    @Override
    public Map<String, KeyMap<Binding>> getKeyMaps() {
        makeKeyMaps();
        return super.getKeyMaps();
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
