package dev.dormouse.repl;

import dev.dormouse.command.Shell;
import dev.dormouse.host.ChildProcess;
import dev.dormouse.host.Host;
import dev.dormouse.output.ClosedPipe;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * The terminal as a writer that hands what is longer than the screen to a pager. Between {@link #begin} and {@link #end} it
 * holds text back until it knows which it is; at all other times text goes straight through.
 */
public final class PagedOutput extends Writer implements Shell.Pages {

    private final Host host;
    private final Writer terminal;
    private final IntSupplier height;
    private final IntSupplier width;
    private final StringBuilder held = new StringBuilder();
    private Optional<Process> pager = Optional.empty();
    private Writer target;
    private boolean paging;
    private int least;
    private int lines;
    private int column;

    /**
     * @param height asked for each result, in lines
     * @param width asked for each result, in characters
     */
    public PagedOutput(Host host, Writer terminal, IntSupplier height, IntSupplier width) {
        this.host = host;
        this.terminal = terminal;
        this.height = height;
        this.width = width;
        this.target = terminal;
    }

    @Override
    public void begin(int atLeast) {
        paging = atLeast < Integer.MAX_VALUE;
        least = atLeast;
        lines = 0;
        column = 0;
    }

    /** Shows what is left, and waits for the pager to be closed. */
    @Override
    public void end() {
        paging = false;
        try {
            release();
            if (pager.isPresent()) {
                target.close();
            }
            terminal.flush();
        } catch (IOException e) {
            // The pager was left early: nobody wants the rest.
            held.setLength(0);
        } finally {
            pager.ifPresent(PagedOutput::waitFor);
            pager = Optional.empty();
            target = terminal;
        }
    }

    private static void waitFor(Process process) {
        boolean interrupted = true;
        while (interrupted) {
            try {
                process.waitFor();
                interrupted = false;
            } catch (InterruptedException e) {
                // The pager has the terminal until its user leaves it.
                interrupted = true;
            }
        }
    }

    private void release() throws IOException {
        target.append(held);
        held.setLength(0);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        if (!paging) {
            write(target, text, offset, length);
            return;
        }
        if (pager.isPresent()) {
            write(target, text, offset, length);
            return;
        }
        held.append(text, offset, length);
        count(text, offset, length);
        if (lines >= Math.max(least, height.getAsInt())) {
            pager = start();
            if (pager.isPresent()) {
                target = new OutputStreamWriter(pager.get().getOutputStream(), StandardCharsets.UTF_8);
            } else {
                paging = false;
            }
            release();
        }
    }

    /** What is wider than the screen takes several of its lines. */
    private void count(char[] text, int offset, int length) {
        int columns = width.getAsInt();
        for (int i = offset; i < offset + length; i++) {
            column++;
            if (text[i] == '\n' || column > columns) {
                lines++;
                column = 0;
            }
        }
    }

    /** The pager was left before it had seen everything: the rest is not wanted. */
    private void write(Writer to, char[] text, int offset, int length) throws IOException {
        try {
            to.write(text, offset, length);
        } catch (IOException e) {
            if (pager.isPresent()) {
                throw new ClosedPipe();
            }
            throw e;
        }
    }

    private Optional<Process> start() {
        String command = host.variable("PAGER").orElse("less -RSFX");
        try {
            Process process = ChildProcess.of(
                            host,
                            List.of(
                                    "sh",
                                    "-c",
                                    "command -v less >/dev/null || [ -n \"$PAGER\" ] " + "&& exec " + command
                                            + " || exec cat"))
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return Optional.of(process);
        } catch (IOException e) {
            // Without a pager the text goes to the terminal as it is.
            return Optional.empty();
        }
    }

    @Override
    public void flush() throws IOException {
        if (!paging) {
            target.flush();
        }
    }

    @Override
    public void close() {
        // The terminal is not ours to close.
    }
}
