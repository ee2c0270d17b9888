package dev.dormouse.repl;

import dev.dormouse.complete.EditedHighlights;
import dev.dormouse.complete.Highlighted;
import dev.dormouse.complete.Span;
import dev.dormouse.session.Snapshot;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours what is typed. A text is read once, however often it is shown. */
final class ShellHighlighter implements Highlighter {

    private final Supplier<Snapshot> snapshot;
    private final boolean color;
    private Optional<EditedHighlights> edited = Optional.empty();
    private Known known = new Known("", null, Highlighted.NONE);

    private record Known(String text, Snapshot snapshot, Highlighted highlighted) {}

    /** @param color whether colours are wanted; without them there is bold, faint and underlined text */
    ShellHighlighter(Supplier<Snapshot> snapshot, boolean color) {
        this.snapshot = snapshot;
        this.color = color;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        if (buffer.isEmpty()) {
            // So it is when the first prompt shows: nothing of what knows languages need be loaded for it.
            return AttributedString.EMPTY;
        }
        AttributedStringBuilder text = new AttributedStringBuilder(buffer.length());
        int at = 0;
        for (Span span : of(buffer).spans()) {
            text.append(buffer, at, span.start());
            text.styled(style(span.style()), buffer.substring(span.start(), span.end()));
            at = span.end();
        }
        return text.append(buffer, at, buffer.length()).toAttributedString();
    }

    /** How a text looks. */
    Highlighted of(String text) {
        Snapshot newest = snapshot.get();
        if (known.snapshot() != newest || !known.text().equals(text)) {
            if (edited.isEmpty()) {
                edited = Optional.of(new EditedHighlights());
            }
            known = new Known(text, newest, edited.get().of(text, newest));
        }
        return known.highlighted();
    }

    AttributedStyle style(Span.Style style) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        return switch (style) {
            case KEYWORD -> plain.bold();
            case FUNCTION -> colored(AttributedStyle.CYAN);
            case ENTITY -> colored(AttributedStyle.BLUE).bold();
            case STRING -> colored(AttributedStyle.GREEN);
            case NUMBER -> colored(AttributedStyle.MAGENTA);
            case COMMENT -> color ? plain.foreground(AttributedStyle.BRIGHT) : plain.faint();
            case PARAMETER -> colored(AttributedStyle.YELLOW);
            case COMMAND -> colored(AttributedStyle.YELLOW).bold();
            case BRACKET -> colored(AttributedStyle.CYAN).bold().underline();
            case ERROR -> colored(AttributedStyle.RED).underline();
        };
    }

    private AttributedStyle colored(int foreground) {
        return color ? AttributedStyle.DEFAULT.foreground(foreground) : AttributedStyle.DEFAULT;
    }
}
