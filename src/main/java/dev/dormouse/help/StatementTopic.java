package dev.dormouse.help;

import dev.dormouse.result.Language;
import java.util.List;

/**
 * A statement or a clause, as it is written in one database.
 *
 * @param names the first is its own, the others lead here too
 * @param summary a few words
 * @param syntax the lines that show it
 * @param see names of other topics
 * @param examples lines that can be typed once their names are filled in
 * @param proofs lines that are never shown: a test runs them, so that the syntax is true
 */
public record StatementTopic(
        List<String> names,
        Language language,
        String summary,
        List<String> syntax,
        List<String> see,
        List<String> examples,
        List<String> proofs) {

    public StatementTopic {
        names = List.copyOf(names);
        syntax = List.copyOf(syntax);
        see = List.copyOf(see);
        examples = List.copyOf(examples);
        proofs = List.copyOf(proofs);
    }

    public String name() {
        return names.get(0);
    }
}
