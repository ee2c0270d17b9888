package dev.dormouse.repl;

import dev.dormouse.complete.Completion;
import dev.dormouse.complete.Suggestion;
import java.io.IOError;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/**
 * What TAB does. A single suggestion is taken at once. Of several, what all begin with is inserted, and they are listed below the
 * line: keys move in the list, what is typed narrows it, and what is not a key of the list closes it and does what it always does.
 */
final class CompletionMenu {

    static final String NEXT = "menu-next";
    static final String PREVIOUS = "menu-previous";
    static final String DOWN = "menu-down";
    static final String PAGE_DOWN = "menu-page-down";
    static final String PAGE_UP = "menu-page-up";
    static final String TAKE = "menu-take";
    static final String CLOSE = "menu-close";

    private static final AttributedString READING = new AttributedString("reading the schema …");

    /** Looks for a key so many milliseconds long. */
    private static final long WAIT = 50;

    /** Looks so often, where there is something to show already. */
    private static final int MOST_WAITS = 20;

    /** So many lines of names are printed at least where there is no menu. */
    private static final int FEWEST_LINES = 8;

    private static final String NO_SPACE_BEFORE = " ,;.:)]}";

    private final ShellReader reader;
    private final BiFunction<String, Integer, Completion> completion;
    private final BooleanSupplier knowsNames;
    private KeyMap<Binding> keys = new KeyMap<>();
    private Word word;
    private volatile MenuList list;
    private volatile Size laidOutFor = Size.of(0, 0);
    private String spaced = "";

    /**
     * A line without what the menu proposes.
     *
     * @param text the whole of it
     * @param cursor in characters, not code points
     * @param start of what a suggestion replaces
     * @param end of it
     */
    private record Word(String text, int cursor, int start, int end) {

        String typed() {
            return text.substring(start, cursor);
        }

        String with(String replacement) {
            return text.substring(0, start) + replacement + text.substring(end);
        }
    }

    /** @param knowsNames whether the names of the database are known by now */
    CompletionMenu(ShellReader reader, BiFunction<String, Integer, Completion> completion, BooleanSupplier knowsNames) {
        this.reader = reader;
        this.completion = completion;
        this.knowsNames = knowsNames;
    }

    /** The keys of an open menu; all others close it. */
    static KeyMap<Binding> keys(Terminal terminal) {
        KeyMap<Binding> keys = new KeyMap<>();
        bind(keys, NEXT, "\t");
        bind(keys, DOWN, KeyMap.key(terminal, Capability.key_down), "\u001b[B", KeyMap.ctrl('N'));
        bind(keys, PREVIOUS, KeyMap.key(terminal, Capability.back_tab), "\u001b[Z");
        bind(keys, PREVIOUS, KeyMap.key(terminal, Capability.key_up), "\u001b[A", KeyMap.ctrl('P'));
        bind(keys, PAGE_DOWN, KeyMap.key(terminal, Capability.key_npage), "\u001b[6~");
        bind(keys, PAGE_UP, KeyMap.key(terminal, Capability.key_ppage), "\u001b[5~");
        bind(keys, TAKE, "\r", "\n");
        bind(keys, CLOSE, KeyMap.esc(), KeyMap.ctrl('G'));
        return keys;
    }

    private static void bind(KeyMap<Binding> keys, String name, String... sequences) {
        for (String sequence : sequences) {
            if (sequence != null) {
                keys.bind(new Reference(name), sequence);
            }
        }
    }

    /** Completes the word at the cursor; answers false if nothing fits. */
    boolean open() {
        Completion found = find();
        if (!knowsNames.getAsBoolean() && awaitNames(found.suggestions().isEmpty())) {
            found = find();
        }
        if (found.suggestions().isEmpty()) {
            return false;
        }
        if (found.suggestions().size() == 1) {
            take(found.suggestions().get(0));
            return true;
        }
        insertCommon(found.suggestions());
        if (reader.isPlain()) {
            Size size = reader.getTerminal().getSize();
            reader.printBelow(CandidateColumns.of(
                    found.suggestions(), size.getColumns(), Math.max(FEWEST_LINES, size.getRows() / 2)));
            return true;
        }
        list = listOf(found.suggestions());
        keys = OwnKeys.over(reader.getKeys(), keys(reader.getTerminal()));
        boolean open = true;
        while (open) {
            showList();
            open = press();
        }
        reader.showBelow(Optional.empty());
        return true;
    }

    /**
     * In the first moments of a shell the schema is still read: what is offered then would be less than there is. Any key ends the
     * waiting, and is typed.
     *
     * @param patient false if there is something to show already: then it is not waited for long
     */
    private boolean awaitNames(boolean patient) {
        if (!patient && reader.getBuffer().toString().stripLeading().startsWith("\\")) {
            return false;
        }
        show(READING);
        try {
            int waits = 0;
            while (!knowsNames.getAsBoolean() && (patient || waits < MOST_WAITS)) {
                if (reader.peek(WAIT) != NonBlockingReader.READ_EXPIRED) {
                    return false;
                }
                waits++;
            }
            return true;
        } catch (IOError e) {
            if (e.getCause() instanceof InterruptedIOException) {
                return false;
            }
            throw e;
        } finally {
            reader.showBelow(Optional.empty());
            reader.callWidget(LineReader.REDISPLAY);
        }
    }

    private Completion find() {
        String text = reader.getBuffer().toString();
        int cursor = text.offsetByCodePoints(0, reader.getBuffer().cursor());
        Completion found = fitting(text, cursor);
        int start = Math.min(found.start(), cursor);
        word = new Word(text, cursor, start, Math.max(cursor, Math.min(found.end(), text.length())));
        return found;
    }

    /** What cannot be completed for a bug of ours is typed on: the prompt must not end for it. */
    private Completion fitting(String text, int cursor) {
        try {
            return completion.apply(text, cursor);
        } catch (RuntimeException e) {
            return new Completion(cursor, cursor, List.of());
        }
    }

    private void show(AttributedString text) {
        reader.showBelow(Optional.of(() -> text));
        reader.callWidget(LineReader.REDISPLAY);
    }

    private void showList() {
        reader.showBelow(Optional.of(this::text));
        reader.callWidget(LineReader.REDISPLAY);
    }

    /** The terminal may get another size while the menu is open: then it is laid out anew. */
    private AttributedString text() {
        if (!reader.getTerminal().getSize().equals(laidOutFor)) {
            MenuList before = list;
            list = listOf(before.suggestions());
            list.choose(before);
            reader.showBelow(Optional.of(this::text));
        }
        return list.text();
    }

    private MenuList listOf(List<Suggestion> suggestions) {
        reader.showBelow(Optional.empty());
        Size size = reader.getTerminal().getSize();
        laidOutFor = size;
        int width = Math.max(size.getColumns(), 1);
        List<AttributedString> prompts = new ArrayList<>();
        int lines = reader.getDisplayedBufferWithPrompts(prompts)
                .columnSplitLength(width)
                .size();
        String before = word.text().substring(0, word.start());
        String line = before.substring(before.lastIndexOf('\n') + 1);
        int row = (int) before.chars().filter(c -> c == '\n').count();
        int prompt = row == 0 ? reader.promptWidth() : prompts.get(row - 1).columnLength(reader.getTerminal());
        int column = (prompt + new AttributedString(line).columnLength(reader.getTerminal())) % width;
        // Where the text is longer than the screen, the menu takes the place of some of it.
        int height = Math.max(size.getRows() - lines, size.getRows() / 3);
        return new MenuList(suggestions, word.typed(), new MenuList.Place(column, width, height));
    }

    /** Inserts what all suggestions begin with, if that begins with what is typed, in whatever case. */
    private boolean insertCommon(List<Suggestion> suggestions) {
        String common = suggestions.get(0).text();
        for (Suggestion suggestion : suggestions) {
            int same = 0;
            while (same < Math.min(common.length(), suggestion.text().length())
                    && common.charAt(same) == suggestion.text().charAt(same)) {
                same++;
            }
            common = common.substring(0, same);
        }
        String typed = word.typed();
        if (common.equals(typed) || !common.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT))) {
            return false;
        }
        int longer = common.length() - typed.length();
        String text =
                word.text().substring(0, word.start()) + common + word.text().substring(word.cursor());
        word = new Word(text, word.cursor() + longer, word.start(), word.end() + longer);
        write(text, word.cursor());
        return true;
    }

    /** Waits for a key; answers whether the menu stays open. */
    private boolean press() {
        Binding binding;
        try {
            binding = reader.readBinding(keys, null);
        } catch (IOError e) {
            if (e.getCause() instanceof InterruptedIOException) {
                return close();
            }
            throw e;
        }
        String name = binding instanceof Reference reference ? reference.name() : "";
        switch (name) {
            case NEXT:
                return next();
            case DOWN:
                return move(() -> list.move(1));
            case PREVIOUS:
                return move(() -> list.move(-1));
            case PAGE_DOWN:
                return move(() -> list.movePage(1));
            case PAGE_UP:
                return move(() -> list.movePage(-1));
            case CLOSE:
            case LineReader.INTERRUPT:
                return close();
            case TAKE:
                return list.chosen().map(this::take).orElseGet(this::pass);
            case LineReader.SELF_INSERT:
                return type(name);
            case LineReader.BACKWARD_DELETE_CHAR:
            case LineReader.VI_BACKWARD_DELETE_CHAR:
                return reader.getBuffer().cursor() > 0 && type(name);
            default:
                return binding != null && pass();
        }
    }

    private boolean next() {
        if (list.suggestions().size() == 1) {
            return take(list.suggestions().get(0));
        }
        if (list.chosen().isEmpty() && insertCommon(list.suggestions())) {
            list = listOf(list.suggestions());
            return true;
        }
        return move(() -> list.move(1));
    }

    /** What is chosen is seen in the line, too. */
    private boolean move(Runnable moving) {
        moving.run();
        String text = list.chosen().orElseThrow().text();
        write(word.with(text), word.start() + text.length());
        return true;
    }

    private boolean close() {
        write(word.text(), word.cursor());
        return false;
    }

    /** Closes it, and leaves the key to whoever else knows it. */
    private boolean pass() {
        reader.runMacro(reader.getLastBinding());
        return false;
    }

    private boolean take(Suggestion suggestion) {
        String rest = word.text().substring(word.end());
        boolean space = suggestion.spaceAfter() && !rest.startsWith(" ");
        int end = word.start() + suggestion.text().length();
        write(word.with(suggestion.text() + (space ? " " : "")), suggestion.spaceAfter() ? end + 1 : end);
        spaced = space ? reader.getBuffer().upToCursor() : "";
        return false;
    }

    /** A space that was inserted behind a word goes again if what is typed next wants none. */
    void beforeTyping(String character) {
        if (!spaced.isEmpty()
                && NO_SPACE_BEFORE.contains(character)
                && spaced.equals(reader.getBuffer().upToCursor())) {
            reader.getBuffer().backspace();
        }
        spaced = "";
    }

    /** A character more, or one less: the list follows, as long as it is the same word. */
    private boolean type(String widget) {
        boolean isSpace =
                widget.equals(LineReader.SELF_INSERT) && reader.getLastBinding().equals(" ");
        Optional<Suggestion> chosen = list.chosen();
        if (isSpace && chosen.isPresent() && chosen.get().spaceAfter()) {
            return take(chosen.get());
        }
        int start = word.start();
        reader.callWidget(widget);
        Completion found = find();
        boolean done = found.suggestions().isEmpty()
                || word.start() != start
                || found.suggestions().size() == 1
                        && found.suggestions().get(0).text().equals(word.typed());
        if (!done) {
            list = listOf(found.suggestions());
        }
        return !done;
    }

    private void write(String text, int cursor) {
        reader.getBuffer().clear();
        reader.getBuffer().write(text);
        reader.getBuffer().cursor(text.codePointCount(0, cursor));
    }
}
