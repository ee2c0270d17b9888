package dev.dormouse.repl;

import dev.dormouse.complete.Completion;
import dev.dormouse.complete.Suggestion;
import dev.dormouse.output.DisplayWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * The suggestions of a menu one below the other: which of them are seen, which one is chosen, and how that looks. It uses no
 * colours but the terminal's own two, so that it can be read on light and dark.
 */
final class MenuList {

    /** A longer list is hard to take in, and moves what stands above it. */
    private static final int MOST_ROWS = 12;

    /** Of a long description fewer columns than these say nothing. */
    private static final int LEAST_DESCRIPTION = 12;

    /** With so many the list stays under the word, though the longest descriptions are cut. */
    private static final int ENOUGH_DESCRIPTION = 40;

    private static final int GAP = 2;

    private final List<Suggestion> suggestions;
    private final String typed;
    private final int rows;
    private final int nameWidth;
    private final int descriptionWidth;
    private final String indent;
    private int chosen = -1;
    private int top;

    /**
     * Where the menu goes.
     *
     * @param column of the word that is completed, 0-based
     * @param width of the terminal
     * @param height lines that are free below what is typed
     */
    record Place(int column, int width, int height) {}

    /** @param typed the word as it is typed; where a name begins with it, that is bold */
    MenuList(List<Suggestion> suggestions, String typed, Place place) {
        this.suggestions = suggestions;
        this.typed = typed;
        boolean fits = suggestions.size() <= Math.min(MOST_ROWS, place.height());
        this.rows = fits ? suggestions.size() : Math.max(1, Math.min(MOST_ROWS, place.height() - 1));
        int room = Math.max(1, place.width() - 1 - GAP);
        this.nameWidth = Math.min(room, widest(suggestions, Suggestion::display));
        int wanted = widest(suggestions, Suggestion::description);
        int left = room - nameWidth - GAP;
        int under = left - Math.max(0, place.column() - 1);
        boolean stays = wanted > under && under >= ENOUGH_DESCRIPTION;
        this.descriptionWidth = stays ? under : wanted <= left ? wanted : left >= LEAST_DESCRIPTION ? left : 0;
        int all = nameWidth + GAP + (descriptionWidth > 0 ? GAP + descriptionWidth : 0);
        this.indent = " ".repeat(Math.max(0, Math.min(place.column() - 1, place.width() - 1 - all)));
    }

    private static int widest(List<Suggestion> suggestions, Function<Suggestion, String> text) {
        return suggestions.stream()
                .mapToInt(s -> DisplayWidth.of(clean(text.apply(s))))
                .max()
                .orElse(0);
    }

    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", "·");
    }

    Optional<Suggestion> chosen() {
        return chosen < 0 ? Optional.empty() : Optional.of(suggestions.get(chosen));
    }

    List<Suggestion> suggestions() {
        return suggestions;
    }

    /** The one that is chosen in another list of the same suggestions. */
    void choose(MenuList other) {
        chosen = other.chosen;
        top = Math.max(0, Math.min(other.top, suggestions.size() - rows));
        if (chosen >= 0) {
            scroll();
        }
    }

    /** To the next or the previous one; from the last to the first and back. */
    void move(int step) {
        chosen = chosen < 0 && step < 0 ? suggestions.size() - 1 : Math.floorMod(chosen + step, suggestions.size());
        scroll();
    }

    /** As many on as are seen at once, and not beyond the ends. */
    void movePage(int pages) {
        chosen = Math.max(0, Math.min(suggestions.size() - 1, chosen + pages * rows));
        scroll();
    }

    private void scroll() {
        top = Math.max(Math.min(top, chosen), chosen - rows + 1);
    }

    AttributedString text() {
        List<AttributedString> lines = new ArrayList<>();
        for (int i = top; i < top + rows; i++) {
            lines.add(line(suggestions.get(i), i == chosen));
        }
        if (rows < suggestions.size()) {
            lines.add(new AttributedString(indent + " " + position(), AttributedStyle.DEFAULT.faint()));
        }
        return AttributedString.join(new AttributedString("\n"), lines);
    }

    private String position() {
        String more = suggestions.size() >= Completion.MOST ? " or more" : "";
        return "%d–%d of %d%s".formatted(top + 1, top + rows, suggestions.size(), more);
    }

    private AttributedString line(Suggestion suggestion, boolean isChosen) {
        AttributedStyle plain = isChosen ? AttributedStyle.DEFAULT.inverse() : AttributedStyle.DEFAULT;
        AttributedStyle quiet = isChosen ? plain : plain.faint();
        String name = fit(suggestion.display(), nameWidth);
        int same = sameAsTyped(name);
        AttributedStringBuilder line = new AttributedStringBuilder().append(indent);
        line.styled(plain, " ").styled(plain.bold(), name.substring(0, same)).styled(plain, name.substring(same));
        if (descriptionWidth > 0) {
            line.styled(quiet, " ".repeat(GAP) + fit(suggestion.description(), descriptionWidth));
        }
        return line.styled(plain, " ").toAttributedString();
    }

    private int sameAsTyped(String name) {
        boolean begins = name.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT));
        return begins ? Math.min(typed.length(), name.length()) : 0;
    }

    /** Filled up with spaces, or cut with an ellipsis. */
    private static String fit(String text, int width) {
        String clean = clean(text);
        String fitting = DisplayWidth.of(clean) <= width
                ? clean
                : clean.substring(0, DisplayWidth.fitting(clean, width - 1)) + "…";
        return fitting + " ".repeat(Math.max(0, width - DisplayWidth.of(fitting)));
    }
}
