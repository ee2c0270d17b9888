package dev.dormouse.repl;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jline.reader.Buffer;
import org.jline.reader.impl.UndoTree;

/** Undo that takes what was typed in one go as one step, not character by character. */
final class GroupedUndo extends UndoTree<Buffer> {

    private final BooleanSupplier continues;
    private Buffer newest;

    /** @param continues whether the state that comes belongs to the step before it */
    GroupedUndo(Consumer<Buffer> restore, BooleanSupplier continues) {
        super(restore);
        this.continues = continues;
    }

    @Override
    public void newState(Buffer state) {
        if (newest != null && !continues.getAsBoolean()) {
            super.newState(newest);
        }
        newest = state;
    }

    private void keep() {
        if (newest != null) {
            super.newState(newest);
            newest = null;
        }
    }

    @Override
    public void clear() {
        newest = null;
        super.clear();
    }

    @Override
    public boolean canUndo() {
        keep();
        return super.canUndo();
    }

    @Override
    public boolean canRedo() {
        keep();
        return super.canRedo();
    }
}
