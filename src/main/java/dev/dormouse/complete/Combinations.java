package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.ListOf;
import dev.dormouse.complete.GroovyType.Parts;
import java.util.Collections;
import java.util.List;

/** What {@code combinations} and {@code eachCombination} make of a list of collections: lists with an element of each. */
final class Combinations {

    private final MemberTypes members;

    Combinations(MemberTypes members) {
        this.members = members;
    }

    /** One of them; unknown if nothing is known of the collections. */
    GroovyType one(GroovyType collections) {
        if (collections instanceof Parts parts) {
            return new Parts(List.class, elements(parts));
        }
        GroovyType element = members.elementOf(members.elementOf(collections));
        return element.isKnown() ? new ListOf(element) : GroovyType.UNKNOWN;
    }

    private List<GroovyType> elements(Parts parts) {
        return parts.types().stream().map(members::elementOf).toList();
    }

    /**
     * What a closure is given.
     *
     * @param wanted how many parameters it has: of several each takes one
     */
    List<GroovyType> given(GroovyType collections, int wanted) {
        GroovyType one = one(collections);
        if (wanted < 2) {
            return List.of(one);
        }
        return one instanceof Parts parts ? parts.types() : Collections.nCopies(wanted, members.elementOf(one));
    }
}
