package dev.dormouse.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.InfoCmp.Capability;

/**
 * The process's own terminal, of a type whose capabilities are known here. JLine's builder looks for providers, runs
 * {@code infocmp} and reads its answer by regular expressions: that is a fifth of the way to the prompt.
 */
final class SystemTerminal extends PosixSysTerminal {

    /** The types of which {@code terminals/TYPE.caps} says what they can do: a capability a line, as JLine names them. */
    static final Set<String> KNOWN_TYPES =
            Set.of("xterm", "xterm-256color", "screen", "screen-256color", "ansi", "dumb");

    private SystemTerminal(JniTerminalProvider provider, String type, Pty pty, Charset encoding) throws IOException {
        super(
                provider,
                "dormouse",
                type,
                pty,
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_8,
                encoding,
                true,
                Terminal.SignalHandler.SIG_DFL);
    }

    /** Empty where the type is not known, or the input or the output is no terminal, or there is no native library for it. */
    static Optional<Terminal> open(String type) throws IOException {
        if (!KNOWN_TYPES.contains(described(type))) {
            return Optional.empty();
        }
        try {
            JniTerminalProvider provider = new JniTerminalProvider();
            if (!provider.isSystemStream(SystemStream.Input) || !provider.isSystemStream(SystemStream.Output)) {
                return Optional.empty();
            }
            Pty pty = provider.current(SystemStream.Output);
            return Optional.of(new SystemTerminal(provider, type, pty, charset()));
        } catch (UnsupportedOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    /** One on a new pseudo-terminal that nobody looks at: all of its classes, and no user. */
    static Terminal onNobodysTerminal() throws IOException {
        JniTerminalProvider provider = new JniTerminalProvider();
        Pty pty = provider.open(new Attributes(), Size.of(160, 200));
        return new SystemTerminal(provider, "xterm-256color", pty, StandardCharsets.UTF_8);
    }

    private static Charset charset() {
        String name = System.getProperty("stdout.encoding", "UTF-8");
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    private static String described(String type) {
        return type.equals("tmux-256color") || type.equals("tmux") ? "screen-256color" : type;
    }

    @Override
    protected void parseInfoCmp() {
        describe(type, bools, ints, strings);
        detectTrueColorSupport();
    }

    /** Reads what a known type can do, as of {@link org.jline.utils.InfoCmp#parseInfoCmp}. */
    static void describe(
            String type, Set<Capability> bools, Map<Capability, Integer> ints, Map<Capability, String> strings) {
        String text;
        try (InputStream file = SystemTerminal.class.getResourceAsStream("/terminals/" + described(type) + ".caps")) {
            text = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            int name = start;
            while (name < end && text.charAt(name) != '=' && text.charAt(name) != '#') {
                name++;
            }
            Capability capability = Capability.valueOf(text.substring(start, name));
            if (name == end) {
                bools.add(capability);
            } else if (text.charAt(name) == '#') {
                ints.put(capability, Integer.valueOf(text.substring(name + 1, end)));
            } else {
                strings.put(capability, text.substring(name + 1, end));
            }
            start = end + 1;
        }
    }
}
