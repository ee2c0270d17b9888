package dev.dormouse.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A UTF-8 print stream that remembers why writing failed. A plain one only knows that it did, and a full disk would then look
 * like a reader that has gone.
 */
public final class WatchedPrintStream extends PrintStream {

    private final Watched watched;

    public WatchedPrintStream(OutputStream out) {
        this(new Watched(out));
    }

    private WatchedPrintStream(Watched watched) {
        super(watched, false, StandardCharsets.UTF_8);
        this.watched = watched;
    }

    /** The first failure to write, if there was one. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(watched.failure);
    }

    /** Writes what is held back, unless somebody waits for a reader that does not read: whoever ends the process would wait, too. */
    public void flushUnlessBlocked() {
        if (!watched.writing) {
            flush();
        }
    }

    private static final class Watched extends FilterOutputStream {

        private IOException failure;
        private volatile boolean writing;

        Watched(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            try {
                out.write(value);
            } catch (IOException e) {
                throw remembered(e);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            writing = true;
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw remembered(e);
            } finally {
                writing = false;
            }
        }

        @Override
        public void flush() throws IOException {
            writing = true;
            try {
                out.flush();
            } catch (IOException e) {
                throw remembered(e);
            } finally {
                writing = false;
            }
        }

        private IOException remembered(IOException e) {
            if (failure == null) {
                failure = e;
            }
            return e;
        }
    }
}
