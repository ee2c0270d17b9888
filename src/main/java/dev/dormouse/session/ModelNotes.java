package dev.dormouse.session;

import dev.dormouse.entity.KnownNames;
import dev.dormouse.entity.NamingRules;
import dev.dormouse.entity.Proposal;
import dev.dormouse.entity.TypedReference;
import java.util.List;
import java.util.Optional;

/**
 * What users decided about a database's model.
 *
 * @param pins names that were chosen
 * @param accepted relations that the database does not declare
 * @param typed relations that were accepted and that a column's value decides
 * @param rules how the rest is named
 * @param problem what is wrong with the file, with its line; what could be read of it counts all the same
 */
public record ModelNotes(
        KnownNames pins,
        List<Proposal.Reference> accepted,
        List<TypedReference> typed,
        NamingRules rules,
        Optional<String> problem) {

    public static final ModelNotes NONE =
            new ModelNotes(KnownNames.NONE, List.of(), List.of(), NamingRules.USUAL, Optional.empty());

    public ModelNotes {
        accepted = List.copyOf(accepted);
        typed = List.copyOf(typed);
    }

    /** Whether nobody chose a name or accepted a relation. */
    boolean isPlain() {
        return pins.names().isEmpty() && accepted.isEmpty() && typed.isEmpty();
    }

    ModelNotes withProblem(String text) {
        return new ModelNotes(pins, accepted, typed, rules, Optional.of(text));
    }
}
