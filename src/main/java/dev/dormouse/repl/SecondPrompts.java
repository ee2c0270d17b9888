package dev.dormouse.repl;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.EditedTokens;
import dev.dormouse.script.Delimiter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.utils.AttributedString;

/** What stands before the second line and those behind it: what the lines above wait for. */
final class SecondPrompts {

    private final Supplier<Dialect> dialect;
    private final Delimiter delimiter;
    private final Map<String, AttributedString> shown = new HashMap<>();
    private Optional<EditedTokens> tokens = Optional.empty();
    private Known known = new Known("", null, "", List.of());

    /** @param above all lines but the last, with their ends */
    private record Known(String above, Dialect dialect, String word, List<AttributedString> prompts) {}

    SecondPrompts(Supplier<Dialect> dialect, Delimiter delimiter) {
        this.dialect = dialect;
        this.delimiter = delimiter;
    }

    /** One for each line of the text but the first. The text is read again only if it has changed above its last line. */
    List<AttributedString> of(String text) {
        int end = text.lastIndexOf('\n') + 1;
        if (end == 0) {
            return List.of();
        }
        Dialect now = dialect.get();
        boolean same = known.dialect() == now && known.word().equals(delimiter.word());
        if (!same || known.above().length() != end || !text.startsWith(known.above())) {
            String above = text.substring(0, end);
            if (tokens.isEmpty()) {
                tokens = Optional.of(new EditedTokens());
            }
            known = new Known(
                    above,
                    now,
                    delimiter.word(),
                    delimiter.missingAtLineEnds(above, now, tokens.get()).stream()
                            .map(this::shown)
                            .toList());
        }
        return known.prompts();
    }

    /** The same one for the same words: there are few. */
    private AttributedString shown(String missing) {
        return shown.computeIfAbsent(missing, words -> new AttributedString(words + " … "));
    }
}
