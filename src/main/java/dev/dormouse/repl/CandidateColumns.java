package dev.dormouse.repl;

import dev.dormouse.complete.Suggestion;
import dev.dormouse.output.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/** Suggestions as lines of names, for a terminal that has no room for a menu: the best first, read downwards. */
final class CandidateColumns {

    private static final int GAP = 2;

    private CandidateColumns() {}

    /**
     * The lines.
     *
     * @param width of the terminal
     * @param height so many lines at most; of what is left it is said how much it is
     */
    static List<String> of(List<Suggestion> suggestions, int width, int height) {
        List<String> names = suggestions.stream()
                .map(s -> s.display().replaceAll("\\p{Cntrl}", "·"))
                .toList();
        int widest = names.stream().mapToInt(DisplayWidth::of).max().orElse(0) + GAP;
        int columns = Math.max(1, (width - 1 + GAP) / widest);
        int shown = names.size() <= columns * height ? names.size() : columns * Math.max(1, height - 1);
        int rows = (shown + columns - 1) / columns;
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int i = row; i < shown; i += rows) {
                String name = names.get(i);
                line.append(name).append(" ".repeat(widest - DisplayWidth.of(name)));
            }
            lines.add(line.toString().stripTrailing());
        }
        if (shown < names.size()) {
            lines.add("… and " + (names.size() - shown) + " more");
        }
        return lines;
    }
}
