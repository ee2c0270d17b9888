package dev.dormouse.repl;

import dev.dormouse.complete.Completion;
import java.util.HashMap;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;

/** JLine's line reader with what it lets only its subclasses do. */
final class ShellReader extends DrawingReader {

    /** Behind a TAB that was pasted comes more, at once; behind one that was typed nothing for many times as long. */
    private static final long PASTED = 5;

    /** The widget of Ctrl-Z. */
    static final String SUSPEND = "suspend";

    private final BiFunction<String, Integer, Completion> completion;
    private final GroupedUndo steps = new GroupedUndo(this::restore, this::continuesTyping);
    private BooleanSupplier knowsNames = () -> true;
    private Runnable whenTyped = () -> {};
    private Runnable whenFinished = () -> {};
    private Optional<CompletionMenu> menu = Optional.empty();
    private String lastSearch = "";
    private String prefix = "";
    private String recalled = "";
    private String begun = "";
    private Optional<String> unedited = Optional.empty();
    private boolean typing;
    private boolean typedBefore;
    private boolean startsWord;
    private boolean inserting;

    /** Whether a menu or a search reads keys: what stands in the line meanwhile is no step of undo. */
    private boolean choosing;

    /** @param completion what fits into a line at a cursor */
    ShellReader(Terminal terminal, SecondPrompts secondPrompts, BiFunction<String, Integer, Completion> completion) {
        super(terminal, variables(), secondPrompts);
        this.completion = completion;
        undo = steps;
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
        // JLine would copy what is typed twice for each key, for undo, which is kept here.
        variables.put(LineReader.FEATURES_MAX_BUFFER_SIZE, 0);
        variables.put(LineReader.INDENTATION, 0);
        // Brackets that belong together are marked: the cursor need not jump.
        variables.put(LineReader.BLINK_MATCHING_PAREN, 0L);
        return variables;
    }

    /** TAB waits until this says that the names of the database are known. */
    void awaitNames(BooleanSupplier known) {
        knowsNames = known;
    }

    /** Runs this after each key. */
    void onKey(Runnable action) {
        whenTyped = action;
    }

    /** Runs this when a line is finished, and Ctrl-C no more the reader's business. */
    void onFinished(Runnable action) {
        whenFinished = action;
    }

    @Override
    protected String finishBuffer() {
        String text = super.finishBuffer();
        whenFinished.run();
        return text;
    }

    /** The next key, which stays to be read; negative if there is none within so many milliseconds. */
    int peek(long milliseconds) {
        return peekCharacter(milliseconds);
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

    @Override
    public Map<String, KeyMap<Binding>> defaultKeyMaps() {
        Map<String, KeyMap<Binding>> maps = super.defaultKeyMaps();
        if (!maps.isEmpty()) {
            OwnKeys.bind(maps);
            if (isPlain()) {
                OwnKeys.bindArrows(maps);
            }
        }
        return maps;
    }

    /** To the end of the word, not to the beginning of the next one. */
    @Override
    protected boolean emacsForwardWord() {
        if (count < 0) {
            return super.emacsForwardWord();
        }
        if (accept(HistorySuggestion::firstWord)) {
            return true;
        }
        for (int i = 0; i < count; i++) {
            while (buf.cursor() < buf.length() && !isWord(buf.currChar())) {
                buf.move(1);
            }
            while (buf.cursor() < buf.length() && isWord(buf.currChar())) {
                buf.move(1);
            }
        }
        return true;
    }

    @Override
    protected boolean expandOrComplete() {
        return getLastBinding().equals("\t") && isPasted() ? selfInsert() : completeWord();
    }

    private boolean isPasted() {
        int next = peekCharacter(PASTED);
        // A TAB that is typed twice, or sent twice by a program, is none of a pasted text, unless it indents a line.
        return next >= ' ' || next == '\r' || next == '\n' || next == '\t' && isIndenting();
    }

    private boolean isIndenting() {
        String before = buf.substring(0, buf.cursor());
        return before.substring(before.lastIndexOf('\n') + 1).isBlank();
    }

    @Override
    void addOwnWidgets(Map<String, Widget> known) {
        super.addOwnWidgets(known);
        // The terminal has made a signal of the key before it comes here.
        known.put(SUSPEND, () -> true);
    }

    @Override
    protected boolean completeWord() {
        if (menu.isEmpty()) {
            menu = Optional.of(new CompletionMenu(this, completion, knowsNames));
        }
        choosing = true;
        try {
            return menu.get().open();
        } finally {
            choosing = false;
        }
    }

    @Override
    protected boolean menuComplete() {
        return completeWord();
    }

    @Override
    protected boolean listChoices() {
        return completeWord();
    }

    @Override
    protected boolean deleteCharOrList() {
        return buf.length() > 0 && buf.cursor() == buf.length() ? completeWord() : deleteChar();
    }

    @Override
    protected boolean selfInsert() {
        menu.ifPresent(m -> m.beforeTyping(getLastBinding()));
        typing = true;
        startsWord = !getLastBinding().isBlank() && (buf.cursor() == 0 || Character.isWhitespace(buf.prevChar()));
        return super.selfInsert();
    }

    /** Undo goes from word to word, and in vi from one time in insert mode to the other. */
    private boolean continuesTyping() {
        if (!isVi()) {
            return typing && typedBefore && !startsWord;
        }
        boolean continues = inserting;
        inserting = !isInViCmdMode();
        return continues;
    }

    private void restore(String text, int cursor) {
        setBuffer(text);
        buf.cursor(cursor);
    }

    private boolean isVi() {
        return keyMaps.containsKey(VIINS) && keyMaps.get(MAIN) == keyMaps.get(VIINS);
    }

    @Override
    protected boolean undo() {
        String before = buf.toString();
        boolean done = super.undo();
        if (done && isVi()) {
            int same = 0;
            while (same < Math.min(before.length(), buf.length()) && before.charAt(same) == buf.atChar(same)) {
                same++;
            }
            buf.cursor(same);
        }
        return done;
    }

    @Override
    public Binding readBinding(KeyMap<Binding> keys, KeyMap<Binding> local) {
        if (!choosing && !isUndo && buf.length() <= LARGE_BUFFER) {
            steps.follow(buf);
        }
        typedBefore = typing;
        typing = false;
        inserting = inserting && !isInViCmdMode();
        Binding read = super.readBinding(keys, local);
        whenTyped.run();
        return read;
    }

    @Override
    protected boolean doSearchHistory(boolean backward) {
        choosing = true;
        try {
            lastSearch = new HistorySearch(this, backward, lastSearch).run();
        } finally {
            choosing = false;
        }
        return true;
    }

    @Override
    protected boolean historySearchBackward() {
        return recall(-1);
    }

    @Override
    protected boolean historySearchForward() {
        return recall(1);
    }

    /** To the next statement that begins with what was typed before the cursor, and is another than the one that is seen. */
    private boolean recall(int step) {
        String seen = buf.toString();
        if (recalled.isEmpty() || !seen.equals(recalled)) {
            prefix = buf.upToCursor();
            begun = seen;
            history.moveToEnd();
        }
        int from = Math.min(history.index() + (step > 0 ? 1 : 0), history.last() + 1);
        ListIterator<History.Entry> entries = history.iterator(from);
        while (step < 0 ? entries.hasPrevious() : entries.hasNext()) {
            History.Entry entry = step < 0 ? entries.previous() : entries.next();
            if (entry.line().startsWith(prefix) && !entry.line().equals(seen)) {
                history.moveTo(entry.index());
                recalled = entry.line();
                setBuffer(recalled);
                return true;
            }
        }
        if (step > 0 && !recalled.isEmpty()) {
            history.moveToEnd();
            recalled = "";
            setBuffer(begun);
            return true;
        }
        return false;
    }

    /** Leaves the line, which then is for the editor. */
    @Override
    protected boolean editAndExecute() {
        unedited = Optional.of(buf.toString());
        option(Option.ERASE_LINE_ON_FINISH, true);
        state = State.IGNORE;
        return true;
    }

    /** The line that should be edited, if that is how the last one ended. */
    Optional<String> takeUnedited() {
        Optional<String> taken = unedited;
        unedited = Optional.empty();
        option(Option.ERASE_LINE_ON_FINISH, false);
        return taken;
    }

    @Override
    protected boolean insertClose(String bracket) {
        menu.ifPresent(m -> m.beforeTyping(bracket));
        return super.insertClose(bracket);
    }

    /** As it is, but for the line breaks of Windows. */
    @Override
    public boolean beginPaste() {
        String text = doReadStringUntil(BRACKETED_PASTE_END);
        buf.write(text.replace("\r\n", "\n").replace('\r', '\n'));
        return true;
    }
}
