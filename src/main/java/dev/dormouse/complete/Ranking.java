package dev.dormouse.complete;

import dev.dormouse.complete.Suggestion.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Collects candidates and orders those that fit: how well they match, then how well their sort fits here, then whether they are
 * the whole of what is typed, then how often and how lately they were used, then as they came.
 */
final class Ranking {

    private static final Comparator<Ranked> ORDER = Comparator.comparingInt((Ranked r) -> group(r.tier))
            .thenComparingInt(r -> r.weight)
            .thenComparing(r -> !r.whole)
            .thenComparing(Comparator.comparingDouble((Ranked r) -> r.learned).reversed())
            .thenComparingInt(r -> r.tier);

    private final String prefix;
    private final ToDoubleFunction<String> learned;
    private final Deadline deadline;
    private final List<Ranked> found = new ArrayList<>();
    private final Map<Integer, int[]> counts = new HashMap<>();
    private int weight;
    private int[] ofWeight = new int[Match.SCATTERED + 1];

    private record Ranked(Suggestion suggestion, int tier, int weight, boolean whole, double learned) {}

    /** Of a session that has learned nothing, and has time. */
    Ranking(String prefix) {
        this(prefix, name -> 0, Deadline.never());
    }

    /**
     * @param learned how often and how lately a name was used; 0 for never
     * @param deadline what comes after it is not looked at, if there is something to show by then
     */
    Ranking(String prefix, ToDoubleFunction<String> learned, Deadline deadline) {
        this.prefix = prefix;
        this.learned = learned;
        this.deadline = deadline;
        counts.put(weight, ofWeight);
    }

    String prefix() {
        return prefix;
    }

    /** Whether nothing fits until now. */
    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether nothing begins as it is typed until now. */
    boolean isNothingBegun() {
        return found.stream().noneMatch(r -> r.tier < Match.WORD);
    }

    /** What is added from now on fits better the lower this is. */
    Ranking weighing(int newWeight) {
        if (newWeight == weight) {
            return this;
        }
        weight = newWeight;
        ofWeight = counts.computeIfAbsent(newWeight, w -> new int[Match.SCATTERED + 1]);
        return this;
    }

    /** Whether it is worth making the suggestion's texts at all: the name matches, and there are not enough without it. */
    boolean fits(String name) {
        return tier(name) != Match.NONE;
    }

    /** Whether the user has worked with something of that name. */
    boolean isLearned(String name) {
        return learned.applyAsDouble(name) > 0;
    }

    /** Of those that are as good as each other the first ones are enough. */
    private int tier(String name) {
        if (deadline.isOver() && !found.isEmpty()) {
            // Nothing is no answer: where nothing was found yet, the rest of the names is looked at all the same.
            return Match.NONE;
        }
        int tier = Match.tier(prefix, name);
        boolean room = tier != Match.NONE && ofWeight[tier] < Completion.MOST;
        return room || tier != Match.NONE && (isWhole(name) || isLearned(name)) ? tier : Match.NONE;
    }

    private boolean isWhole(String name) {
        return name.length() == prefix.length() && name.equalsIgnoreCase(prefix);
    }

    /** Adds it if its name fits. */
    void add(String name, String text, String display, String description, Kind kind, boolean spaceAfter) {
        int tier = tier(name);
        if (tier != Match.NONE) {
            ofWeight[tier]++;
            Suggestion suggestion = new Suggestion(text, display, description, kind, spaceAfter);
            found.add(new Ranked(suggestion, tier, weight, isWhole(name), learned.applyAsDouble(name)));
        }
    }

    void add(String name, String description, Kind kind) {
        add(name, name, name, description, kind, false);
    }

    void addAsIs(Suggestion suggestion) {
        found.add(new Ranked(suggestion, Match.EXACT, weight, false, 0));
    }

    /** The best, each text once. Where names begin as typed, those that only contain it somewhere are noise. */
    List<Suggestion> best() {
        List<Ranked> sorted = new ArrayList<>(found);
        sorted.sort(ORDER);
        List<Suggestion> best = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        int worst = sorted.isEmpty() ? 0 : worstGroup(group(sorted.get(0).tier));
        for (Ranked ranked : sorted) {
            if (group(ranked.tier) > worst || best.size() == Completion.MOST) {
                break;
            }
            if (texts.add(ranked.suggestion.text())) {
                best.add(ranked.suggestion);
            }
        }
        return best;
    }

    private static int worstGroup(int bestGroup) {
        return bestGroup <= 1 ? group(Match.WORD) : bestGroup;
    }

    private static int group(int tier) {
        return Math.max(0, tier - 1);
    }
}
