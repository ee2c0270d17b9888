package dev.dormouse.repl;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/** JLine's line reader with what it lets only its subclasses do. */
final class ShellReader extends LineReaderImpl {

    /** Above this many characters JLine gives up highlighting and undo; its own limit is lower than a pasted script. */
    private static final int LARGE_BUFFER = 100_000;

    private boolean finishing;

    ShellReader(Terminal terminal) {
        super(terminal, "dormouse", variables());
        option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
        option(LineReader.Option.HISTORY_REDUCE_BLANKS, false);
        option(LineReader.Option.COMPLETE_MATCHER_TYPO, false);
        option(LineReader.Option.INSERT_TAB, false);
        option(LineReader.Option.AUTO_FRESH_LINE, false);
    }

    private static Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put(LineReader.SECONDARY_PROMPT_PATTERN, "%M … ");
        variables.put(LineReader.AMBIGUOUS_BINDING, 50L);
        variables.put(LineReader.FEATURES_MAX_BUFFER_SIZE, LARGE_BUFFER);
        variables.put(LineReader.INDENTATION, 0);
        return variables;
    }

    /** Shows something below what is typed, from the next redisplay on: a menu, a hint. Nothing ends that. */
    void showBelow(Optional<Supplier<AttributedString>> text) {
        post = text.orElse(null);
    }

    /** Whether the line can still be changed; else it is being shown as it stays on the screen. */
    boolean isTyping() {
        return !finishing;
    }

    @Override
    protected void doCleanup(boolean newLine) {
        finishing = true;
        try {
            super.doCleanup(newLine);
        } finally {
            finishing = false;
        }
    }
}
