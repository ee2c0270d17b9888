package dev.dormouse.app;

import dev.dormouse.host.ChildProcess;
import dev.dormouse.host.Host;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** Ctrl-Z: the shell that has started this one gets its terminal back, until {@code fg}. */
final class Suspension {

    private final Terminal terminal;
    private final Host host;

    private Suspension(Terminal terminal, Host host) {
        this.terminal = terminal;
        this.host = host;
    }

    /** Makes the process stop on Ctrl-Z. */
    static void on(Terminal terminal, Host host) {
        Suspension suspension = new Suspension(terminal, host);
        terminal.handle(Terminal.Signal.TSTP, signal -> suspension.suspend());
    }

    private void suspend() {
        Attributes typing = terminal.getAttributes();
        boolean reading = !typing.getLocalFlag(Attributes.LocalFlag.ICANON);
        if (reading) {
            send(LineReaderImpl.BRACKETED_PASTE_OFF, Capability.keypad_local);
            terminal.setAttributes(plain(typing));
        }
        stop();
        if (reading) {
            terminal.setAttributes(typing);
            send(LineReaderImpl.BRACKETED_PASTE_ON, Capability.keypad_xmit);
        }
    }

    private void send(String sequence, Capability capability) {
        terminal.writer().write(sequence);
        terminal.puts(capability);
        terminal.flush();
    }

    /** As a terminal is where nobody edits a line. */
    private static Attributes plain(Attributes typing) {
        Attributes plain = new Attributes(typing);
        plain.setLocalFlags(
                EnumSet.of(
                        Attributes.LocalFlag.ICANON,
                        Attributes.LocalFlag.ECHO,
                        Attributes.LocalFlag.IEXTEN,
                        Attributes.LocalFlag.ISIG),
                true);
        plain.setInputFlags(EnumSet.of(Attributes.InputFlag.ICRNL, Attributes.InputFlag.IXON), true);
        return plain;
    }

    /** A JVM cannot stop itself; it comes back from here when it is continued. */
    private void stop() {
        try {
            ChildProcess.of(host, List.of("sh", "-c", "kill -STOP $PPID"))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            // Without a shell nobody waits for the terminal.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
