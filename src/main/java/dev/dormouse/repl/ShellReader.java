package dev.dormouse.repl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** JLine's line reader with what it lets only its subclasses do. */
final class ShellReader extends LateKeysReader {

    /** Above this many characters JLine gives up highlighting and undo; its own limit is lower than a pasted script. */
    private static final int LARGE_BUFFER = 100_000;

    private final SecondPrompts secondPrompts;
    private Optional<TypingAids> aids = Optional.empty();
    private boolean finishing;

    ShellReader(Terminal terminal, SecondPrompts secondPrompts) {
        super(terminal, variables());
        this.secondPrompts = secondPrompts;
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
        // Brackets that belong together are marked: the cursor need not jump.
        variables.put(LineReader.BLINK_MATCHING_PAREN, 0L);
        return variables;
    }

    /** Shows something below what is typed, from the next redisplay on: a menu, a hint. Nothing ends that. */
    void showBelow(Optional<Supplier<AttributedString>> text) {
        post = text.orElse(null);
    }

    /** Shows this beside what is typed from now on. */
    void showBeside(TypingAids shown) {
        aids = Optional.of(shown);
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

    /**
     * The whole of what is shown: JLine's own asks the parser once for each line, each time with all lines before it, which in a
     * statement of 200 lines is most of what a key costs.
     */
    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> prompts) {
        String text = buf.toString();
        AttributedStringBuilder shown = new AttributedStringBuilder().tabs(getTabWidth());
        shown.append(prompt);
        appendLines(shown, highlighted(text), prompts);
        if (post != null) {
            // A menu, and the search in the history, have the place below for themselves, and the user's attention.
            shown.append("\n").append(post.get());
        } else if (!finishing && !text.isEmpty() && maskingCallback == null && aids.isPresent()) {
            appendAids(shown, text, aids.get());
        }
        return shown.toAttributedString();
    }

    private AttributedString highlighted(String text) {
        if (maskingCallback != null) {
            return new AttributedString(maskingCallback.display(text));
        }
        return text.length() < LARGE_BUFFER ? highlighter.highlight(this, text) : new AttributedString(text);
    }

    /** @param prompts takes what stands before each line but the first */
    private void appendLines(AttributedStringBuilder shown, AttributedString text, List<AttributedString> prompts) {
        String plain = text.toString();
        prompts.addAll(secondPrompts.of(plain));
        int start = 0;
        for (AttributedString second : prompts) {
            int end = plain.indexOf('\n', start) + 1;
            shown.append(text, start, end).append(second);
            start = end;
        }
        shown.append(text, start, plain.length());
    }

    private void appendAids(AttributedStringBuilder shown, String text, TypingAids aid) {
        shown.styled(aid.grey(), HistorySuggestion.shown(suggestion(), size.getColumns()));
        aid.hint().apply(text, buf.cursor()).ifPresent(hint -> shown.append("\n")
                .append(aid.line(hint, size.getColumns())));
    }

    /** What is offered at the end of the text; empty if nothing is. */
    private String suggestion() {
        boolean wanted = aids.isPresent() && aids.get().suggesting().getAsBoolean();
        return wanted && buf.cursor() == buf.length() ? HistorySuggestion.rest(buf.toString(), history) : "";
    }

    private boolean accept(UnaryOperator<String> part) {
        String rest = suggestion();
        if (!rest.isEmpty()) {
            buf.write(part.apply(rest));
        }
        return !rest.isEmpty();
    }

    @Override
    protected boolean forwardChar() {
        return accept(rest -> rest) || super.forwardChar();
    }

    @Override
    protected boolean endOfLine() {
        return accept(rest -> rest) || super.endOfLine();
    }

    @Override
    protected boolean forwardWord() {
        return accept(HistorySuggestion::firstWord) || super.forwardWord();
    }
}
