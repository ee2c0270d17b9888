package dev.dormouse.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.jline.reader.Buffer;
import org.jline.reader.impl.UndoTree;

/**
 * Undo that takes what was typed in one go as one step, not character by character. It keeps texts: JLine's own keeps a copy of the
 * buffer for each key, four times as large, all of which the garbage collector then has to move.
 */
final class GroupedUndo extends UndoTree<Buffer> {

    private final BiConsumer<String, Integer> restore;
    private final BooleanSupplier continues;
    private List<State> states = new ArrayList<>();
    private int current = -1;
    private boolean isOpen;

    private record State(String text, int cursor) {

        static State of(Buffer buffer) {
            return new State(buffer.toString(), buffer.cursor());
        }
    }

    /**
     * @param restore takes a text and where the cursor was in it
     * @param continues whether the state that comes belongs to the step before it
     */
    GroupedUndo(BiConsumer<String, Integer> restore, BooleanSupplier continues) {
        super(buffer -> {});
        this.restore = restore;
        this.continues = continues;
    }

    /** Keeps what the text has become, if it is another one. */
    void follow(Buffer buffer) {
        State state = State.of(buffer);
        if (current < 0 || !states.get(current).text().equals(state.text())) {
            add(state);
        }
    }

    @Override
    public void newState(Buffer buffer) {
        add(State.of(buffer));
    }

    private void add(State state) {
        boolean joins = continues.getAsBoolean() && isOpen && current > 0;
        states.subList(joins ? current : current + 1, states.size()).clear();
        states.add(state);
        current = states.size() - 1;
        isOpen = true;
    }

    /** JLine's constructor calls it, too: then nothing is there that could be cleared. */
    @Override
    public void clear() {
        states = new ArrayList<>();
        current = -1;
        isOpen = false;
    }

    @Override
    public boolean canUndo() {
        return current > 0;
    }

    @Override
    public boolean canRedo() {
        return current < states.size() - 1;
    }

    @Override
    public void undo() {
        move(-1);
    }

    @Override
    public void redo() {
        move(1);
    }

    private void move(int step) {
        current += step;
        isOpen = false;
        restore.accept(states.get(current).text(), states.get(current).cursor());
    }
}
