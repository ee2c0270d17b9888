package dev.dormouse.complete;

import dev.dormouse.complete.Suggestion.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects candidates and orders those that fit: how well they match, then how well their sort fits, then as they came. */
final class Ranking {

    private static final Comparator<Ranked> ORDER = Comparator.comparingInt((Ranked r) -> group(r.tier))
            .thenComparingInt(r -> r.weight)
            .thenComparingInt(r -> r.tier);

    private final String prefix;
    private final List<Ranked> found = new ArrayList<>();
    private int weight;
    private int ofWeight;

    private record Ranked(Suggestion suggestion, int tier, int weight) {}

    Ranking(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    /** What is added from now on fits better the lower this is. */
    Ranking weighing(int newWeight) {
        ofWeight = weight == newWeight ? ofWeight : 0;
        weight = newWeight;
        return this;
    }

    /** Whether it is worth making the suggestion's texts at all: the name matches, and there are not enough without it. */
    boolean fits(String name) {
        return !isFull() && Match.tier(prefix, name) != Match.NONE;
    }

    /** With nothing typed all are as good as each other, so that the first ones are enough. */
    private boolean isFull() {
        return prefix.isEmpty() && ofWeight >= Completion.MOST;
    }

    /** Adds it if its name fits. */
    void add(String name, String text, String display, String description, Kind kind, boolean spaceAfter) {
        int tier = isFull() ? Match.NONE : Match.tier(prefix, name);
        if (tier != Match.NONE) {
            ofWeight++;
            found.add(new Ranked(new Suggestion(text, display, description, kind, spaceAfter), tier, weight));
        }
    }

    void add(String name, String description, Kind kind) {
        add(name, name, name, description, kind, false);
    }

    void addAsIs(Suggestion suggestion) {
        found.add(new Ranked(suggestion, Match.EXACT, weight));
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
