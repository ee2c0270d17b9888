package dev.dormouse.repl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.utils.AttributedString;

/**
 * Ctrl-R: looks for a text in whole statements, those of several lines among them, the newest first and each once. Capitals are
 * looked for as they are, small letters are found in capitals too.
 */
final class HistorySearch {

    private static final String ACCEPT = "search-accept";

    private final ShellReader reader;
    private final String original;
    private final int originalCursor;
    private final List<History.Entry> statements = new ArrayList<>();
    private final String lastTerm;
    private String term = "";
    private boolean back;
    private int found = -1;
    private boolean failing;

    /** @param lastTerm what was looked for the last time: Ctrl-R with nothing typed looks for it again */
    HistorySearch(ShellReader reader, boolean back, String lastTerm) {
        this.reader = reader;
        this.back = back;
        this.lastTerm = lastTerm;
        this.original = reader.getBuffer().toString();
        this.originalCursor = reader.getBuffer().cursor();
        Set<String> known = new HashSet<>();
        Iterator<History.Entry> entries = reader.getHistory().reverseIterator();
        while (entries.hasNext()) {
            History.Entry entry = entries.next();
            if (known.add(entry.line())) {
                statements.add(entry);
            }
        }
    }

    /** Runs until a key ends it; answers what was looked for. */
    String run() {
        KeyMap<Binding> ends = new KeyMap<>();
        ends.bind(new Reference(ACCEPT), KeyMap.esc());
        KeyMap<Binding> keys = OwnKeys.over(reader.getKeyMaps().get(LineReader.MAIN), ends);
        boolean open = true;
        while (open) {
            reader.showBelow(Optional.of(() -> new AttributedString(line())));
            reader.callWidget(LineReader.REDISPLAY);
            Binding binding = reader.readBinding(keys, null);
            open = press(binding instanceof Reference reference ? reference.name() : "");
        }
        reader.showBelow(Optional.empty());
        return term.isEmpty() ? lastTerm : term;
    }

    private String line() {
        String direction = back ? "search back: " : "search forward: ";
        return direction + term + "_" + (failing ? "  nothing " + (found < 0 ? "has it" : "further") : "");
    }

    /** Answers whether the search goes on. */
    private boolean press(String widget) {
        switch (widget) {
            case LineReader.HISTORY_INCREMENTAL_SEARCH_BACKWARD:
                return next(true);
            case LineReader.HISTORY_INCREMENTAL_SEARCH_FORWARD:
                return next(false);
            case LineReader.SELF_INSERT:
            case LineReader.INSERT_CLOSE_PAREN:
            case LineReader.INSERT_CLOSE_SQUARE:
            case LineReader.INSERT_CLOSE_CURLY:
                term += reader.getLastBinding();
                return look(Math.max(0, found));
            case LineReader.BACKWARD_DELETE_CHAR:
                term = term.isEmpty() ? term : term.substring(0, term.offsetByCodePoints(term.length(), -1));
                return look(0);
            case LineReader.SEND_BREAK:
            case LineReader.INTERRUPT:
                write(original, originalCursor);
                return false;
            case ACCEPT:
                return accept();
            default:
                accept();
                reader.runMacro(reader.getLastBinding());
                return false;
        }
    }

    private boolean accept() {
        if (found >= 0) {
            reader.getHistory().moveTo(statements.get(found).index());
        }
        return false;
    }

    private boolean next(boolean backward) {
        back = backward;
        if (term.isEmpty()) {
            term = lastTerm;
            return look(0);
        }
        int from = found + (back ? 1 : -1);
        if (from >= 0 && from < statements.size()) {
            return look(from);
        }
        failing = true;
        return true;
    }

    private boolean look(int from) {
        if (term.isEmpty()) {
            found = -1;
            failing = false;
            write(original, originalCursor);
            return true;
        }
        for (int at = from; at >= 0 && at < statements.size(); at += back ? 1 : -1) {
            String statement = statements.get(at).line();
            int place = place(statement);
            if (place >= 0) {
                found = at;
                failing = false;
                write(statement, statement.codePointCount(0, place));
                return true;
            }
        }
        failing = true;
        return true;
    }

    private int place(String statement) {
        boolean exact = !term.equals(term.toLowerCase(Locale.ROOT));
        return exact
                ? statement.indexOf(term)
                : statement.toLowerCase(Locale.ROOT).indexOf(term);
    }

    private void write(String text, int cursor) {
        reader.getBuffer().clear();
        reader.getBuffer().write(text);
        reader.getBuffer().cursor(cursor);
    }
}
