package dev.dormouse.repl;

import dev.dormouse.complete.Suggestion;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Hands what fits to JLine, in its order. */
final class ShellCompleter implements Completer {

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (!(line instanceof CompletedLine completed)) {
            return;
        }
        int order = 0;
        for (Suggestion suggestion : completed.completion().suggestions()) {
            String description = suggestion.description().isEmpty() ? null : suggestion.description();
            candidates.add(new Candidate(
                    suggestion.text(),
                    suggestion.display(),
                    null,
                    description,
                    null,
                    null,
                    suggestion.spaceAfter(),
                    order++));
        }
    }
}
