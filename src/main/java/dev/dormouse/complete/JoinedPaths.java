package dev.dormouse.complete;

import dev.dormouse.complete.GroovyType.EntityPath;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a Querydsl query can be joined with: {@code track.album, album}, as SQL's joins are offered whole. */
final class JoinedPaths {

    /** Methods that take a relation. */
    static final Set<String> CALLS = Set.of("join", "leftJoin", "innerJoin", "rightJoin");

    private static final int LIKELY = 1;

    private final Index index;
    private final Ranking ranking;

    JoinedPaths(Index index, Ranking ranking) {
        this.index = index;
        this.ranking = ranking;
    }

    /** Relations of all that a query reads from, each with the variable of what it leads to, unless that is taken. */
    void list(GroovyType.Query query) {
        List<String> taken = query.sources().stream()
                .filter(EntityPath.class::isInstance)
                .map(source -> ((EntityPath) source).model().variable())
                .toList();
        ranking.weighing(LIKELY);
        for (GroovyType source : query.sources()) {
            if (source instanceof EntityPath path) {
                relations(path.model(), taken);
            }
        }
    }

    private void relations(EntityModel from, List<String> taken) {
        for (Attribute attribute : from.attributes()) {
            Optional<EntityModel> target = relation(attribute);
            if (target.isPresent()) {
                String path = from.variable() + "." + attribute.name();
                String variable = target.get().variable();
                String text = taken.contains(variable) ? path : path + ", " + variable;
                boolean whole = text.toLowerCase(Locale.ROOT)
                        .startsWith(ranking.prefix().toLowerCase(Locale.ROOT));
                String name = whole ? text : attribute.name();
                ranking.add(name, text, text, Attributes.describe(attribute, from), Kind.JOIN, false);
            }
        }
    }

    private Optional<EntityModel> relation(Attribute attribute) {
        return attribute.isRelation() ? index.findEntity(attribute.targetEntity()) : Optional.empty();
    }

    /** Relations behind a path's dot. */
    void behind(EntityModel from) {
        ranking.weighing(LIKELY);
        for (Attribute attribute : from.attributes()) {
            if (relation(attribute).isPresent()) {
                ranking.add(attribute.name(), Attributes.describe(attribute, from), Kind.ATTRIBUTE);
            }
        }
    }
}
