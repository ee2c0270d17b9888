package dev.dormouse.repl;

import dev.dormouse.complete.Completion;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.script.Unfinished;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine whether a line is finished, and where the word is that completion replaces. */
final class LineParser implements Parser {

    private final Supplier<Dialect> dialect;
    private final BiFunction<String, Integer, Completion> completion;

    LineParser(Supplier<Dialect> dialect, BiFunction<String, Integer, Completion> completion) {
        this.dialect = dialect;
        this.completion = completion;
    }

    @Override
    public ParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.COMPLETE) {
            return new CompletedLine(line, cursor, completion.apply(line, cursor));
        }
        // What is missing behind each line is said by SecondPrompts: here it would be asked line by line, each with all
        // before it.
        if (context == ParseContext.ACCEPT_LINE && !line.isBlank()) {
            Optional<String> missing = Unfinished.of(line, dialect.get());
            if (missing.isPresent()) {
                throw new EOFError(-1, -1, "unfinished", missing.get());
            }
        }
        return new CompletedLine(line, cursor, new Completion(cursor, cursor, List.of()));
    }

    @Override
    public boolean isEscapeChar(char c) {
        return false;
    }
}
