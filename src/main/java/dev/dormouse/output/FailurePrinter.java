package dev.dormouse.output;

import dev.dormouse.result.Failure;
import dev.dormouse.result.Spot;

/**
 * Failures as text: what, where with a caret below the place, and what to try.
 *
 * <pre>
 * error: table "ordrs" does not exist
 * line 1: select * from ordrs;
 *                       ^
 * hint:  did you mean "orders"?
 * </pre>
 */
public final class FailurePrinter {

    private static final int WIDTH_WITHOUT_TERMINAL = 120;
    private static final int LEAST_WIDTH = 24;
    private static final String INDENT = " ".repeat(7);

    private final OutputOptions options;

    public FailurePrinter(OutputOptions options) {
        this.options = options;
    }

    /** Prints a failure and flushes. */
    public void print(Failure failure, DataWriter out) {
        out.write(text(failure));
        out.flush();
    }

    /** The failure in one or more lines, each with its line break. An interruption is only its message. */
    public String text(Failure failure) {
        String message = indented(failure.message() == null ? "" : failure.message());
        if (failure.kind() == Failure.Kind.INTERRUPTED) {
            return (message.isEmpty() ? "interrupted" : message) + "\n";
        }
        if (failure.kind() == Failure.Kind.CONNECTION && failure.spot().isEmpty()) {
            // One line, so that a log of many runs stays readable.
            String hint = failure.hint()
                    .filter(h -> !h.isBlank())
                    .map(h -> " (" + h + ")")
                    .orElse("");
            return Style.RED.on("error:", options.color()) + " " + message + hint + "\n";
        }
        StringBuilder text = new StringBuilder();
        text.append(Style.RED.on("error:", options.color()))
                .append(message.isEmpty() ? "" : " ")
                .append(message)
                .append('\n');
        failure.spot().ifPresent(spot -> place(spot, text));
        failure.hint().filter(hint -> !hint.isBlank()).ifPresent(hint -> text.append(
                        Style.CYAN.on("hint:", options.color()))
                .append("  ")
                .append(indented(hint))
                .append('\n'));
        return text.toString();
    }

    private static String indented(String message) {
        return VisibleText.lines(message.strip()).replace("\n", "\n" + INDENT);
    }

    private void place(Spot spot, StringBuilder text) {
        boolean blank = spot.text().isBlank();
        if (spot.source().isEmpty() && blank) {
            return;
        }
        String prefix = spot.source().isEmpty()
                ? "line " + spot.line() + ": "
                : VisibleText.line(spot.source(), options.unicode()) + ":" + spot.line() + ": ";
        text.append(Style.DIM.on(prefix.stripTrailing(), options.color()));
        if (blank) {
            text.append('\n');
            return;
        }
        int before = Math.max(0, Math.min(spot.column() - 1, spot.text().length()));
        String line = visible(spot.text());
        int caret = Math.min(
                line.length(), visible(spot.text().substring(0, before)).length());
        int width = options.width() > 0 ? options.width() : WIDTH_WITHOUT_TERMINAL;
        int prefixWidth = DisplayWidth.of(prefix);
        Window window = Window.around(line, caret, Math.max(LEAST_WIDTH, width - prefixWidth - 1), ellipsis());
        text.append(' ').append(window.text()).append('\n');
        text.append(" ".repeat(prefixWidth + window.caret()));
        text.append(Style.RED.on("^", options.color())).append('\n');
    }

    private String ellipsis() {
        return options.unicode() ? "…" : "...";
    }

    private static String visible(String text) {
        return VisibleText.line(text.replace("\t", "    "), true);
    }

    /**
     * The part of a line that is shown.
     *
     * @param caret the cells before the place
     */
    private record Window(String text, int caret) {

        static Window around(String line, int caret, int width, String ellipsis) {
            int total = DisplayWidth.of(line);
            if (total <= width) {
                return new Window(line, DisplayWidth.of(line.substring(0, caret)));
            }
            int room = width - 2 * ellipsis.length();
            int place = DisplayWidth.of(line.substring(0, caret));
            int left = Math.max(0, Math.min(place - room / 2, total - room));
            int start = DisplayWidth.fitting(line, left);
            int end = start + DisplayWidth.fitting(line.substring(start), room);
            String before = start > 0 ? ellipsis : "";
            String after = end < line.length() ? ellipsis : "";
            int cells = before.length() + DisplayWidth.of(line.substring(start, Math.max(start, caret)));
            return new Window(before + line.substring(start, end) + after, cells);
        }
    }
}
