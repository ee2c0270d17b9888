package dev.dormouse.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jline.reader.impl.BufferImpl;
import org.junit.jupiter.api.Test;

class GroupedUndoTest {

    private final BufferImpl buffer = new BufferImpl();
    private final List<String> restored = new ArrayList<>();
    private boolean joins;

    private final GroupedUndo undo = new GroupedUndo((text, cursor) -> restored.add(text + "@" + cursor), () -> joins);

    private void become(String text, boolean joined) {
        joins = joined;
        buffer.clear();
        buffer.write(text);
        undo.follow(buffer);
    }

    @Test
    void whatIsTypedInOneGoIsOneStep() {
        undo.newState(buffer);
        become("a", false);
        become("ab", true);
        become("ab c", false);
        become("ab cd", true);
        undo.undo();
        undo.undo();
        assertThat(restored).containsExactly("ab@2", "@0");
        assertThat(undo.canUndo()).isFalse();
        undo.redo();
        assertThat(restored).endsWith("ab@2");
        become("ab x", true);
        assertThat(undo.canRedo()).isFalse();
        undo.undo();
        assertThat(restored).endsWith("ab@2");
    }

    @Test
    void aTextThatIsTheSameIsNoStep() {
        undo.newState(buffer);
        become("a", false);
        become("a", false);
        undo.undo();
        assertThat(restored).containsExactly("@0");
        undo.clear();
        assertThat(undo.canRedo()).isFalse();
    }

    /** The first state is there to go back to, whatever was typed before. */
    @Test
    void theBeginningIsNoPartOfAStep() {
        undo.newState(buffer);
        become("a", true);
        undo.undo();
        assertThat(restored).containsExactly("@0");
    }
}
