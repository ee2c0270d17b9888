package dev.dormouse.repl;

import dev.dormouse.complete.Completion;
import java.util.List;
import org.jline.reader.CompletingParsedLine;

/** A line with what fits at its cursor; its only word is what would be replaced. */
record CompletedLine(String line, int cursor, Completion completion) implements CompletingParsedLine {

    @Override
    public String word() {
        return line.substring(start(), Math.max(start(), Math.min(completion.end(), line.length())));
    }

    private int start() {
        return Math.min(completion.start(), line.length());
    }

    @Override
    public int wordCursor() {
        return cursor - start();
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return word().length();
    }
}
