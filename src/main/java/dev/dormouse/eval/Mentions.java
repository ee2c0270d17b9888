package dev.dormouse.eval;

import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.EntityTypes;
import dev.dormouse.entity.Models;
import dev.dormouse.session.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which entities a text names: by class, by query variable, or at the end of a relation. Where a database has many, these are
 * mapped before the text runs. To name one too many costs little; one that is missed is mapped when it is reached.
 */
final class Mentions {

    private static final Pattern WORDS =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*(?:\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*");

    private Mentions() {}

    /** Has everything mapped that the text names and that is known by now; waits for nothing if that is nothing. */
    static void map(String text, Session session, Queries queries) {
        Models models = session.snapshot().models();
        if (EntityTypes.isOnDemand(models)) {
            Set<EntityModel> found = find(text, models);
            if (!found.isEmpty()) {
                EntityTypes types = queries.types();
                found.forEach(types::want);
            }
        }
    }

    static Set<EntityModel> find(String text, Models models) {
        List<String> words = new ArrayList<>();
        Set<EntityModel> found = new LinkedHashSet<>();
        WORDS.matcher(text).results().map(MatchResult::group).forEach(path -> {
            for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
                // A name that has its schema in front: sales.Person
                models.find(path.substring(0, end)).ifPresent(found::add);
            }
            for (String word : path.split("\\.")) {
                words.add(word);
                models.find(word)
                        .or(() -> models.findByVariable(word))
                        .or(() -> models.findByQueryType(word))
                        .ifPresent(found::add);
            }
        });
        follow(words, found, models);
        return found;
    }

    /** No path has more steps than the text has words that lead from one entity to another. */
    private static void follow(List<String> words, Set<EntityModel> found, Models models) {
        List<EntityModel> edge = List.copyOf(found);
        Set<String> leading = new HashSet<>();
        Set<String> distinct = Set.copyOf(words);
        for (int steps = 0; steps == 0 || steps < count(words, leading); steps++) {
            Set<EntityModel> reached = new LinkedHashSet<>();
            for (EntityModel entity : edge) {
                for (String word : distinct) {
                    entity.find(word)
                            .map(Attribute::targetEntity)
                            .flatMap(models::find)
                            .ifPresent(target -> {
                                leading.add(word);
                                reached.add(target);
                            });
                }
            }
            reached.removeAll(found);
            found.addAll(reached);
            edge = List.copyOf(reached);
        }
    }

    private static long count(List<String> words, Set<String> leading) {
        return words.stream().filter(leading::contains).count();
    }
}
