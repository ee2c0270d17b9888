package dev.dormouse.repl;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.script.Delimiter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine whether a line is finished. */
final class LineParser implements Parser {

    private final Supplier<Dialect> dialect;
    private final Delimiter delimiter;

    LineParser(Supplier<Dialect> dialect, Delimiter delimiter) {
        this.dialect = dialect;
        this.delimiter = delimiter;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        // What is missing behind each line is said by SecondPrompts: here it would be asked line by line, each with all
        // before it.
        if (context == ParseContext.ACCEPT_LINE && !line.isBlank()) {
            Optional<String> missing = delimiter.missing(line, dialect.get());
            if (missing.isPresent()) {
                throw new EOFError(-1, -1, "unfinished", missing.get());
            }
        }
        return new WholeLine(line, cursor);
    }

    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }

    /** A line whose words are nobody's business here. */
    private record WholeLine(String line, int cursor) implements ParsedLine {

        @Override
        public String word() {
            return line;
        }

        @Override
        public int wordCursor() {
            return cursor;
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(line);
        }
    }
}
