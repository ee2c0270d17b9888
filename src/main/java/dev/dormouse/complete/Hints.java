package dev.dormouse.complete;

import dev.dormouse.dialect.EditedTokens;
import dev.dormouse.dialect.LanguageRules;
import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.dialect.Token;
import dev.dormouse.result.Language;
import dev.dormouse.session.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Says what the call or clause at a cursor takes. What is known of a call comes from completion, so that neither asks the
 * database nor runs anything. Not safe for several threads: it keeps what it has last found.
 */
public final class Hints {

    /** A text longer than this has none: each key would cost. */
    private static final int LONGEST = 50_000;

    /** As much as tells the language of a statement. */
    private static final int BEGINNING = 400;

    private final GroovyHints groovy;
    private final EditedTokens sql = new EditedTokens();
    private final CommandCompletion commands;

    /** @param completion what could stand at a cursor of a text: it knows the members of types */
    public Hints(BiFunction<String, Integer, Completion> completion, CommandCompletion commands) {
        this.groovy = new GroovyHints(completion);
        this.commands = commands;
    }

    /**
     * The hint for a cursor.
     *
     * @param text the whole buffer, of one or more lines and statements
     */
    public Optional<Hint> at(String text, int cursor, Snapshot snapshot) {
        return text.length() > LONGEST ? Optional.empty() : statement(text.substring(0, cursor), 0, snapshot);
    }

    private Optional<Hint> statement(String text, int from, Snapshot snapshot) {
        LanguageRules.Decision decision =
                LanguageRules.decide(text.substring(from, Math.min(text.length(), from + BEGINNING)));
        int start = from + decision.start();
        if (start >= text.length()) {
            return Optional.empty();
        }
        return switch (decision.language()) {
            case COMMAND -> {
                int line = text.indexOf('\n', start);
                yield line < 0 ? command(text.substring(start)) : statement(text, line + 1, snapshot);
            }
            case SQL, HQL -> {
                int next = nextLanguage(text, start, decision.language(), snapshot);
                yield next >= 0
                        ? statement(text, next, snapshot)
                        : QueryHints.of(
                                sql.of(text.substring(start), rules(decision.language(), snapshot)),
                                decision.language(),
                                snapshot);
            }
            case GROOVY -> groovy.of(text, from, snapshot);
        };
    }

    /** Where a statement of another language begins behind a semicolon; -1 if none does. */
    private int nextLanguage(String text, int start, Language language, Snapshot snapshot) {
        int semicolon = text.indexOf(';', start);
        if (semicolon < 0 || text.substring(semicolon + 1).isBlank()) {
            return -1;
        }
        for (Token token : sql.of(text.substring(start), rules(language, snapshot))) {
            int end = start + token.end();
            if (token.is(";")
                    && LanguageRules.decide(text.substring(end, Math.min(text.length(), end + BEGINNING)))
                                    .language()
                            != language) {
                return end;
            }
        }
        return -1;
    }

    private static LexicalRules rules(Language language, Snapshot snapshot) {
        return QueryHighlights.rules(language, snapshot.dialect());
    }

    /** Up to the cursor, which is behind the command's name at least. */
    private Optional<Hint> command(String line) {
        String[] words = line.split("\\s+", -1);
        if (words.length < 2 || !words[0].startsWith("\\")) {
            return Optional.empty();
        }
        return commands.usage(words[0].substring(1))
                .filter(usage -> !usage.parameters().isEmpty())
                .map(usage -> command(usage, words.length - 2));
    }

    private static Hint command(CommandCompletion.Usage usage, int index) {
        List<String> parameters = usage.parameters();
        int current = Math.min(index, parameters.size() - 1);
        String before = "\\" + usage.name() + " " + String.join(" ", parameters.subList(0, current));
        String after = String.join(" ", parameters.subList(current + 1, parameters.size()));
        return new Hint(
                current == 0 ? before : before + " ",
                parameters.get(current),
                after.isEmpty() ? "" : " " + after,
                usage.summary());
    }
}
