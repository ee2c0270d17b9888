package dev.dormouse.app;

import dev.dormouse.host.Host;
import dev.dormouse.output.OutputOptions;
import dev.dormouse.session.Setting;
import dev.dormouse.session.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Opens the terminal without asking it anything, and says what can be printed on it. */
final class Terminals {

    /** What is assumed of a terminal that says it has no size. */
    private static final int COLUMNS = 120;

    private static final int ROWS = 40;

    private Terminals() {}

    /** The process's terminal. The provider is named and probes are off: each would cost more than all the rest. */
    static Terminal system(Host host) throws IOException {
        String type = host.variable("TERM").orElse(Terminal.TYPE_DUMB);
        // Emacs edits the line itself, and sends it when it is whole.
        boolean edited =
                type.equals(Terminal.TYPE_DUMB) && host.variable("INSIDE_EMACS").isPresent();
        Optional<Terminal> known = edited ? Optional.empty() : SystemTerminal.open(type);
        if (known.isPresent()) {
            return known.get();
        }
        return TerminalBuilder.builder()
                .system(true)
                .provider("jni")
                .graphemeCluster(false)
                .dumb(true)
                .build();
    }

    /** A terminal that nobody looks at, as like the system's as can be. */
    static Terminal virtual(InputStream keys, OutputStream screen) throws IOException {
        return TerminalBuilder.builder()
                .system(false)
                .streams(keys, screen)
                .provider("jni")
                .type("xterm-256color")
                .size(Size.of(160, 200))
                .encoding(StandardCharsets.UTF_8)
                .graphemeCluster(false)
                .build();
    }

    static int width(Terminal terminal) {
        return terminal.getColumns() > 0 ? terminal.getColumns() : COLUMNS;
    }

    static int height(Terminal terminal) {
        return terminal.getRows() > 0 ? terminal.getRows() : ROWS;
    }

    /** Whether colours are wanted and can be shown; {@code NO_COLOR} is honoured (no-color.org). */
    static boolean hasColor(Terminal terminal, Host host) {
        return host.variable("NO_COLOR").isEmpty() && !terminal.getType().startsWith(Terminal.TYPE_DUMB);
    }

    static OutputOptions options(Terminal terminal, Settings settings, boolean color) {
        OutputOptions.Expanded expanded =
                switch (settings.get(Setting.EXPANDED)) {
                    case "on" -> OutputOptions.Expanded.ON;
                    case "off" -> OutputOptions.Expanded.OFF;
                    default -> OutputOptions.Expanded.AUTO;
                };
        return OutputOptions.terminal(width(terminal), height(terminal))
                .withColor(color)
                .withExpanded(expanded)
                .withLimit(settings.get(Setting.LIMIT))
                .withNullText(settings.get(Setting.NULL))
                .withUnicode(settings.get(Setting.UNICODE));
    }
}
