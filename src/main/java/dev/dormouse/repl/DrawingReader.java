package dev.dormouse.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.MaskingCallback;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.InfoCmp.Capability;

/**
 * A line reader that draws what is typed by itself. JLine lays out all of the text anew for each key; here a key costs what it
 * changes, and of a text that is longer than the screen the rows stay where they are as long as the cursor is among them.
 */
abstract class DrawingReader extends ViReader {

    /** Above this many characters text is plain and has no undo; JLine's own limit is lower than a pasted script. */
    static final int LARGE_BUFFER = 100_000;

    /** As long as this is waited for one more key before what is typed is drawn, in milliseconds. */
    private static final long AHEAD = 1;

    /** So many keys that come without a pause are drawn at once, and no more: whoever holds a key down sees it at work. */
    private static final int AT_ONCE = 16;

    /** On a screen with fewer rows JLine shows one line that moves sideways. */
    private static final int FEWEST_ROWS = 3;

    private final SecondPrompts secondPrompts;
    private Optional<ShellHighlighter> colors = Optional.empty();
    private Optional<TypingAids> aids = Optional.empty();
    private boolean finishing;
    private volatile Thread readsKeys;
    private Optional<Drawing> drawing = Optional.empty();
    private List<AttributedString> hint = List.of();
    private int rows;
    private int undrawn;

    /** Whether the cursor cannot be sent anywhere; a terminal that edits lines by itself shows them, too. */
    private final boolean plain;

    private Optional<PlainScreen> plainScreen = Optional.empty();

    DrawingReader(Terminal terminal, Map<String, Object> variables, SecondPrompts secondPrompts) {
        super(terminal, variables);
        this.secondPrompts = secondPrompts;
        this.plain = terminal.getStringCapability(Capability.cursor_up) == null && !(terminal instanceof DumbTerminal);
    }

    /** Whether what is typed is shown on a terminal that can do little more than print. */
    boolean isPlain() {
        return plain;
    }

    private PlainScreen plainScreen() {
        if (plainScreen.isEmpty()) {
            plainScreen = Optional.of(new PlainScreen(terminal));
        }
        return plainScreen.get();
    }

    /** Prints lines below what is typed, which goes on below them; on a plain terminal only. */
    void printBelow(List<String> lines) {
        redisplay(true);
        plainScreen().printBelow(lines);
    }

    /** JLine shows what is typed on no terminal of this sort, as that is expected to. */
    @Override
    public Binding readBinding(KeyMap<Binding> keys, KeyMap<Binding> local) {
        if (plain) {
            redisplay(true);
        }
        return super.readBinding(keys, local);
    }

    @Override
    public boolean redrawLine() {
        plainScreen.ifPresent(PlainScreen::forget);
        return super.redrawLine();
    }

    @Override
    public void printAbove(String text) {
        lock.lock();
        try {
            if (plain && reading) {
                plainScreen().clear();
            }
            super.printAbove(text);
        } finally {
            lock.unlock();
        }
    }

    /** The rows up to the cursor's, or what is shown below, which then has the place of a prompt. */
    private void drawPlain() {
        String text = buf.toString();
        String before = buf.upToCursor();
        List<AttributedString> prompts = secondPrompts.of(text);
        String[] lines = text.split("\n", -1);
        List<String> shown = new ArrayList<>();
        int at = 0;
        int line = (int) before.chars().filter(c -> c == '\n').count();
        for (int i = 0; i <= line; i++) {
            String start = (i == 0 ? prompt : prompts.get(i - 1)).toString();
            if (i == line && post != null) {
                start = post.get() + ": ";
            }
            shown.add(start + lines[i]);
            at = start.length() + before.length() - before.lastIndexOf('\n') - 1;
        }
        plainScreen().show(shown, at, size.getColumns());
    }

    /** Colours what is typed from now on. */
    void color(ShellHighlighter highlighter) {
        colors = Optional.of(highlighter);
        setHighlighter(highlighter);
    }

    /** Shows something below what is typed, from the next redisplay on: a menu, a hint. Nothing ends that. */
    void showBelow(Optional<Supplier<AttributedString>> text) {
        post = text.orElse(null);
    }

    /** Shows this beside what is typed from now on. */
    void showBeside(TypingAids shown) {
        aids = Optional.of(shown);
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

    @Override
    public String readLine(String prompt, String rightPrompt, MaskingCallback masking, String text) {
        readsKeys = Thread.currentThread();
        return super.readLine(prompt, rightPrompt, masking, text);
    }

    /** Shows again what is typed, if something is being typed: what stands beside it has become known. From any thread. */
    void refresh() {
        lock.lock();
        try {
            if (reading) {
                redisplay();
            }
        } finally {
            lock.unlock();
        }
    }

    /** How far the first line is moved in by the prompt. */
    int promptWidth() {
        return prompt.columnLength(terminal);
    }

    @Override
    protected void redisplay(boolean flush) {
        lock.lock();
        try {
            if (isTypedAhead()) {
                undrawn++;
                return;
            }
            if (plain && !skipRedisplay) {
                drawPlain();
            } else if (skipRedisplay || !isDrawnHere()) {
                drawing = Optional.empty();
                hint = List.of();
                rows = 0;
                super.redisplay(flush);
            } else {
                draw(flush);
            }
            undrawn = 0;
        } finally {
            lock.unlock();
        }
    }

    /** An empty line is JLine's: so it is when the first prompt shows, and nothing else need be loaded for it. */
    private boolean isDrawnHere() {
        return buf.length() > 0
                && colors.isPresent()
                && maskingCallback == null
                && rightPrompt.length() == 0
                && size.getRows() >= FEWEST_ROWS
                && size.getColumns() > 0
                && !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    /** Only one thread may look at the keys: of two that do, one loses a key. */
    private boolean isTypedAhead() {
        return undrawn < AT_ONCE
                && !skipRedisplay
                && !finishing
                && post == null
                && isDrawnHere()
                && Thread.currentThread() == readsKeys
                && peekCharacter(AHEAD) > 0;
    }

    private void draw(boolean flush) {
        if (drawing.isEmpty()) {
            drawing = Optional.of(new Drawing());
        }
        String text = buf.toString();
        int cursor =
                buf.length() == text.length() ? buf.cursor() : buf.upToCursor().length();
        List<AttributedString> prompts = new ArrayList<>();
        prompts.add(prompt);
        prompts.addAll(secondPrompts.of(text));
        TypedLine.Page page = new TypedLine.Page(terminal, size.getColumns(), getTabWidth(), colors.get());
        Drawing.Typed typed = new Drawing.Typed(text, cursor, prompts, !finishing);
        if (post != null || finishing || aids.isEmpty()) {
            // A menu, and the search in the history, have the place below for themselves, and the user's attention.
            hint = List.of();
            List<AttributedString> below = post == null ? List.of() : page.split(post.get());
            show(typed, new Drawing.Beside(AttributedString.EMPTY, below), page, flush);
            return;
        }
        TypingAids aid = aids.get();
        AttributedString suggestion =
                new AttributedString(HistorySuggestion.shown(suggestion(text), page.columns()), aid.grey());
        show(typed, new Drawing.Beside(suggestion, hint), page, flush);
        if (undrawn == AT_ONCE) {
            // A hint for the last key will do.
            return;
        }
        List<AttributedString> newHint = aid.hint()
                .apply(text, cursor)
                .map(found -> List.of(aid.line(found, page.columns())))
                .orElse(List.of());
        if (!newHint.equals(hint)) {
            hint = newHint;
            show(typed, new Drawing.Beside(suggestion, hint), page, flush);
        }
    }

    private void show(Drawing.Typed typed, Drawing.Beside beside, TypedLine.Page page, boolean flush) {
        Drawing.Screen screen = drawing.get().of(typed, beside, page, size.getRows());
        rows = screen.rows().size();
        display.update(screen.rows(), size.cursorPos(screen.row(), screen.column()), flush);
    }

    /** How a terminal breaks rows anew that fill it is not known: they are drawn again. Nothing else was seen there. */
    @Override
    protected synchronized void handleSignal(Terminal.Signal signal) {
        int columns = size.getColumns();
        boolean filled = rows >= size.getRows();
        super.handleSignal(signal);
        int now = Math.max(1, size.getColumns());
        boolean fills = rows * (columns / now + 1) >= size.getRows();
        if (signal == Terminal.Signal.WINCH && drawing.isPresent() && (filled || columns > now && fills)) {
            lock.lock();
            try {
                clearScreen();
                redisplay();
            } finally {
                lock.unlock();
            }
        }
    }

    /** The whole of what is shown, for what JLine draws itself. */
    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> prompts) {
        String text = buf.toString();
        AttributedStringBuilder shown = new AttributedStringBuilder().tabs(getTabWidth());
        shown.append(prompt);
        appendLines(shown, highlighted(text), prompts);
        if (post != null) {
            shown.append("\n").append(post.get());
        }
        return shown.toAttributedString();
    }

    private AttributedString highlighted(String text) {
        if (maskingCallback != null) {
            return new AttributedString(maskingCallback.display(text));
        }
        return text.length() < LARGE_BUFFER && colors.isPresent()
                ? colors.get().highlight(this, text)
                : new AttributedString(text);
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

    /** What is offered at the end of the text; empty if nothing is. */
    String suggestion() {
        return suggestion(buf.toString());
    }

    private String suggestion(String text) {
        boolean wanted = !plain && aids.isPresent() && aids.get().suggesting().getAsBoolean();
        return wanted && buf.cursor() == buf.length() ? HistorySuggestion.rest(text, history) : "";
    }
}
