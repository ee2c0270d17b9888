package dev.dormouse.complete;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be named at a place in an HQL query. It grows while the query is read, and is complete when it has been. */
final class HqlScope {

    private final HqlScope around;
    private final boolean seesAround;
    private final List<Source> sources = new ArrayList<>();
    private final List<Output> outputs;
    private final Map<String, List<Output>> common = new HashMap<>();

    /**
     * Something that rows come from.
     *
     * @param alias empty if none
     * @param written as the statement has it
     */
    record Source(String alias, String written, HqlExpression origin) {}

    /**
     * What a query selects.
     *
     * @param name empty if it has none
     * @param written as the statement has it
     * @param given whether the statement gives it that name
     */
    record Output(String name, String written, HqlExpression value, boolean given) {

        static Output named(String name, HqlExpression value) {
            return new Output(name, name, value, true);
        }

        boolean isPath() {
            return value instanceof HqlExpression.Named || value instanceof HqlExpression.Member;
        }
    }

    /**
     * @param around the query around this one; null if there is none
     * @param seesAround whether that one's sources are known here, too
     * @param outputs where what is selected is noted
     */
    HqlScope(HqlScope around, boolean seesAround, List<Output> outputs) {
        this.around = around;
        this.seesAround = seesAround;
        this.outputs = outputs;
    }

    void add(Source source) {
        sources.add(source);
    }

    List<Source> sources() {
        return sources;
    }

    List<Output> outputs() {
        return outputs;
    }

    /** Notes a query that {@code with} names. */
    void define(String name, List<Output> query) {
        common.put(name.toLowerCase(Locale.ROOT), query);
    }

    /** The sources of this query, then those of the queries around it that are seen. */
    List<Source> visible() {
        List<Source> visible = new ArrayList<>();
        for (HqlScope at = this; at != null; at = at.seesAround ? at.around : null) {
            visible.addAll(at.sources);
        }
        return visible;
    }

    /** The sources of the queries around that are seen. */
    List<Source> outer() {
        return seesAround && around != null ? around.visible() : List.of();
    }

    /** Names that {@code with} gives, here or further out. */
    List<String> commonNames() {
        List<String> names = new ArrayList<>();
        for (HqlScope at = this; at != null; at = at.around) {
            at.common.keySet().stream().sorted().forEach(names::add);
        }
        return names;
    }

    Optional<List<Output>> findCommon(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        for (HqlScope at = this; at != null; at = at.around) {
            if (at.common.containsKey(folded)) {
                return Optional.of(at.common.get(folded));
            }
        }
        return Optional.empty();
    }

    Optional<Source> findSource(String alias) {
        return visible().stream()
                .filter(s -> !s.alias().isEmpty() && s.alias().equalsIgnoreCase(alias))
                .findFirst();
    }
}
