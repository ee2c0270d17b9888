package dev.dormouse.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
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
    static final Set<String> KNOWN_TYPES = Set.of("xterm", "xterm-256color", "screen", "screen-256color", "ansi");

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

    private static Charset charset() {
        String name = System.getProperty("stdout.encoding", "UTF-8");
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }

    private static String described(String type) {
        return type.equals("tmux-256color") || type.equals("tmux") ? "screen-256color" : type;
    }

    @Override
    protected void parseInfoCmp() {
        String text;
        try (InputStream file = SystemTerminal.class.getResourceAsStream("/terminals/" + described(type) + ".caps")) {
            text = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            add(text.substring(start, end));
            start = end + 1;
        }
        detectTrueColorSupport();
    }

    /** @param line {@code name}, {@code name#number} or {@code name=text} */
    private void add(String line) {
        int name = 0;
        while (name < line.length() && line.charAt(name) != '=' && line.charAt(name) != '#') {
            name++;
        }
        Capability capability = Capability.valueOf(line.substring(0, name));
        if (name == line.length()) {
            bools.add(capability);
        } else if (line.charAt(name) == '#') {
            ints.put(capability, Integer.valueOf(line.substring(name + 1)));
        } else {
            strings.put(capability, line.substring(name + 1));
        }
    }
}
