package dev.dormouse.repl;

import dev.dormouse.complete.Highlights;
import dev.dormouse.complete.Span;
import dev.dormouse.session.Snapshot;
import java.util.function.Supplier;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours what is typed. */
final class ShellHighlighter implements Highlighter {

    private final Supplier<Snapshot> snapshot;

    ShellHighlighter(Supplier<Snapshot> snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        AttributedStringBuilder text = new AttributedStringBuilder(buffer.length());
        int at = 0;
        for (Span span : Highlights.of(buffer, snapshot.get())) {
            if (span.start() < at) {
                continue;
            }
            text.append(buffer, at, span.start());
            text.styled(style(span.style()), buffer.substring(span.start(), span.end()));
            at = span.end();
        }
        return text.append(buffer, at, buffer.length()).toAttributedString();
    }

    private static AttributedStyle style(Span.Style style) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        return switch (style) {
            case KEYWORD -> plain.bold();
            case FUNCTION -> plain.foreground(AttributedStyle.CYAN);
            case ENTITY -> plain.foreground(AttributedStyle.BLUE).bold();
            case STRING -> plain.foreground(AttributedStyle.GREEN);
            case NUMBER -> plain.foreground(AttributedStyle.MAGENTA);
            case COMMENT -> plain.foreground(AttributedStyle.BRIGHT);
            case PARAMETER -> plain.foreground(AttributedStyle.YELLOW);
            case COMMAND -> plain.foreground(AttributedStyle.YELLOW).bold();
            case ERROR -> plain.foreground(AttributedStyle.RED);
        };
    }
}
