package dev.dormouse.repl;

import java.util.Map;
import java.util.Set;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.MaskingCallback;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * JLine's line reader, with the keys of vi where they differ from vi's: what is deleted can be put, {@code .} does the last change
 * again, whole lines stay lines, the cursor stays on a character, and the prompt shows the mode.
 */
abstract class ViReader extends LateKeysReader {

    /** What {@code .} does again. */
    private static final Set<String> CHANGES = Set.of(
            VI_DELETE,
            VI_CHANGE,
            VI_CHANGE_EOL,
            VI_KILL_EOL,
            VI_KILL_LINE,
            VI_DELETE_CHAR,
            VI_BACKWARD_DELETE_CHAR,
            VI_PUT_AFTER,
            VI_PUT_BEFORE,
            VI_REPLACE,
            VI_REPLACE_CHARS,
            VI_SUBSTITUTE,
            VI_SWAP_CASE,
            VI_JOIN,
            VI_INSERT,
            VI_INSERT_BOL,
            VI_ADD_NEXT,
            VI_ADD_EOL,
            VI_OPEN_LINE_ABOVE,
            VI_OPEN_LINE_BELOW);

    private static final String INSERT_MARK = "> ";
    private static final String COMMAND_MARK = ": ";

    private final StringBuilder keysOfCommand = new StringBuilder();
    private String command = "";
    private String textBefore = "";
    private String lastChange = "";
    private boolean operating;
    private boolean changing;
    private boolean killedLine;

    ViReader(Terminal terminal, Map<String, Object> variables) {
        super(terminal, variables);
    }

    @Override
    public String readLine(String prompt, String rightPrompt, MaskingCallback masking, String text) {
        command = "";
        return super.readLine(prompt, rightPrompt, masking, text);
    }

    @Override
    void addOwnWidgets(Map<String, Widget> known) {
        known.put(VI_REPEAT_CHANGE, this::viRepeatChange);
    }

    // What is typed, for the dot.

    @Override
    public Binding readBinding(KeyMap<Binding> keys, KeyMap<Binding> local) {
        boolean begins = isInViCmdMode() && !operating && repeatCount == 0;
        if (begins) {
            endCommand();
            stayOnCharacter();
        }
        Binding binding = super.readBinding(keys, local);
        if (getLastBinding() != null) {
            keysOfCommand.append(getLastBinding());
        }
        if (isInViCmdMode() && !operating && binding instanceof Reference reference) {
            command = reference.name();
        }
        return binding;
    }

    @Override
    public int readCharacter() {
        int character = super.readCharacter();
        if (character >= 0) {
            keysOfCommand.appendCodePoint(character);
        }
        return character;
    }

    private void endCommand() {
        if (CHANGES.contains(command) && !buf.toString().equals(textBefore)) {
            lastChange = keysOfCommand.toString();
        }
        keysOfCommand.setLength(0);
        command = "";
        textBefore = buf.toString();
    }

    private boolean viRepeatChange() {
        if (lastChange.isEmpty()) {
            return false;
        }
        runMacro(lastChange);
        return true;
    }

    // The cursor and the mode.

    private void stayOnCharacter() {
        boolean behind = buf.cursor() == buf.length() || buf.currChar() == '\n';
        if (behind && !isAtLineStart() && regionActive == RegionType.NONE) {
            buf.move(-1);
            redisplay();
        }
    }

    private boolean isAtLineStart() {
        return buf.cursor() == 0 || buf.prevChar() == '\n';
    }

    @Override
    protected boolean viCmdMode() {
        if (isInViCmdMode()) {
            return true;
        }
        int cursor = buf.cursor();
        boolean stay = isAtLineStart();
        boolean done = super.viCmdMode();
        if (stay) {
            buf.cursor(cursor);
        }
        return done;
    }

    @Override
    public boolean setKeyMap(String name) {
        boolean set = super.setKeyMap(name);
        showMode(
                set && VICMD.equals(name) ? INSERT_MARK : COMMAND_MARK,
                VICMD.equals(name) ? COMMAND_MARK : INSERT_MARK);
        return set;
    }

    private void showMode(String shown, String wanted) {
        if (prompt.toString().endsWith(shown)) {
            AttributedString rest = prompt.subSequence(0, prompt.length() - shown.length());
            prompt = new AttributedStringBuilder().append(rest).append(wanted).toAttributedString();
        }
    }

    // Delete, change, yank, put.

    @Override
    protected boolean viDelete() {
        return operate(super::viDelete);
    }

    @Override
    protected boolean viChange() {
        changing = true;
        try {
            return operate(super::viChange);
        } finally {
            changing = false;
        }
    }

    @Override
    protected boolean viYankTo() {
        boolean done = operate(super::viYankTo);
        return "y".equals(getLastBinding()) ? viYankWholeLine() : done;
    }

    private boolean operate(Widget operation) {
        operating = true;
        killedLine = false;
        try {
            return operation.apply();
        } finally {
            operating = false;
        }
    }

    @Override
    protected String viDeleteChangeYankToRemap(String widget) {
        return switch (widget) {
            case VI_FORWARD_BLANK_WORD,
                    VI_BACKWARD_BLANK_WORD,
                    VI_FORWARD_BLANK_WORD_END,
                    VI_BACKWARD_WORD_END,
                    VI_BACKWARD_BLANK_WORD_END,
                    BEGINNING_OF_LINE -> widget;
            default -> super.viDeleteChangeYankToRemap(widget);
        };
    }

    @Override
    protected boolean doViDeleteOrChange(int from, int to, boolean isChange) {
        if (killedLine) {
            killedLine = false;
            return true;
        }
        yankBuffer = buf.substring(Math.min(from, to), Math.min(buf.length(), Math.max(from, to)));
        return super.doViDeleteOrChange(from, to, isChange);
    }

    @Override
    protected boolean killWholeLine() {
        if (!isInViCmdMode()) {
            return super.killWholeLine();
        }
        killedLine = operating;
        int start = lineStart();
        int end = lineEnd(count);
        yankBuffer = buf.substring(start, end) + "\n";
        boolean keepsLine = changing || !operating;
        boolean isLast = end == buf.length();
        int from = !keepsLine && isLast && start > 0 ? start - 1 : start;
        int to = keepsLine || isLast ? end : end + 1;
        buf.cursor(from);
        buf.delete(to - from);
        buf.cursor(Math.min(from == start ? start : lineStart(), buf.length()));
        return true;
    }

    @Override
    protected boolean viChangeEol() {
        return viChange(buf.cursor(), lineEnd(1)) && setKeyMap(VIINS);
    }

    @Override
    protected boolean viKillEol() {
        yankBuffer = buf.substring(buf.cursor(), lineEnd(1));
        return super.viKillEol();
    }

    @Override
    protected boolean viDeleteChar() {
        yankBuffer = buf.substring(buf.cursor(), Math.min(lineEnd(1), buf.cursor() + Math.max(1, count)));
        return super.viDeleteChar();
    }

    @Override
    protected boolean viYankWholeLine() {
        yankBuffer = buf.substring(lineStart(), lineEnd(count)) + "\n";
        return true;
    }

    @Override
    protected boolean viPutAfter() {
        return yankBuffer.endsWith("\n") ? putLines(lineEnd(1), true) : super.viPutAfter();
    }

    @Override
    protected boolean viPutBefore() {
        return yankBuffer.endsWith("\n") ? putLines(lineStart(), false) : super.viPutBefore();
    }

    private boolean putLines(int place, boolean after) {
        String lines = yankBuffer.substring(0, yankBuffer.length() - 1);
        boolean alone = buf.length() == 0;
        buf.cursor(place);
        buf.write(alone ? lines : after ? "\n" + lines : lines + "\n");
        buf.cursor(alone || !after ? place : place + 1);
        return true;
    }

    private int lineStart() {
        int at = buf.cursor();
        while (at > 0 && buf.atChar(at - 1) != '\n') {
            at--;
        }
        return at;
    }

    /** Where the line ends, or another one that many lines below. */
    private int lineEnd(int lines) {
        int at = buf.cursor();
        for (int left = Math.max(1, lines); at < buf.length(); at++) {
            if (buf.atChar(at) == '\n' && --left == 0) {
                break;
            }
        }
        return at;
    }
}
