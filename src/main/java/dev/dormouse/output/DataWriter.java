package dev.dormouse.output;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A buffered writer of UTF-8 that none of its users has to catch anything from. It passes on what it holds every 32,768
 * characters and on {@link #flush}, and notices there that the reader has gone. Half a surrogate pair becomes {@code ?}.
 *
 * <p>Not for several threads. It never closes what it writes to, and works on after {@link #close}, which only flushes.
 *
 * <p>Every method that writes throws {@link ClosedPipe} when nobody reads any more, and {@link ShellException} when writing
 * failed for another reason, such as a full disk.
 */
public final class DataWriter extends Writer {

    private static final int CAPACITY = 32_768;

    private final char[] buffer;
    private int count;
    private final Sink sink;

    /** Where full buffers go. Returns how many characters at the end it could not take yet: 0, or 1 for half a pair. */
    private interface Sink {
        int take(char[] chars, int count) throws IOException;

        void takeUtf8(byte[] text) throws IOException;

        void flush() throws IOException;
    }

    private DataWriter(Sink sink, int capacity) {
        this.sink = sink;
        this.buffer = new char[capacity];
    }

    /** Writes to a stream in UTF-8. A {@link WatchedPrintStream} tells a full disk from a closed pipe, other print streams cannot. */
    public DataWriter(OutputStream out) {
        this(new ByteSink(out), CAPACITY);
    }

    /** Writes to a writer, such as a terminal's. */
    public static DataWriter to(Writer out) {
        return new DataWriter(new CharSink(out), CAPACITY);
    }

    /** What an action writes, as a text. For short texts: there is no limit but the memory. */
    static String collect(Consumer<DataWriter> action) {
        StringWriter text = new StringWriter();
        DataWriter writer = new DataWriter(new CharSink(text), 256);
        action.accept(writer);
        writer.flush();
        return text.toString();
    }

    @Override
    public void write(int c) {
        if (count == buffer.length) {
            drain();
        }
        buffer[count++] = (char) c;
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    @Override
    public void write(String text, int offset, int length) {
        int from = offset;
        int end = offset + length;
        while (end - from > buffer.length - count) {
            int part = buffer.length - count;
            text.getChars(from, from + part, buffer, count);
            count += part;
            from += part;
            drain();
        }
        text.getChars(from, end, buffer, count);
        count += end - from;
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        write(new String(chars, offset, length));
    }

    @Override
    public DataWriter append(CharSequence text) {
        write(String.valueOf(text));
        return this;
    }

    @Override
    public DataWriter append(CharSequence text, int start, int end) {
        write(String.valueOf(text).substring(start, end));
        return this;
    }

    @Override
    public DataWriter append(char c) {
        write(c);
        return this;
    }

    /** Writes text that is UTF-8 already; must begin and end between characters. */
    public void utf8(byte[] text) {
        if (count > 0) {
            drain();
        }
        try {
            sink.takeUtf8(text);
        } catch (IOException e) {
            throw unchecked(e);
        }
    }

    /** Writes a whole number in decimal digits. */
    public void number(long value) {
        if (value == Long.MIN_VALUE) {
            write(Long.toString(value));
            return;
        }
        if (buffer.length - count < 20) {
            drain();
        }
        long rest = value;
        if (value < 0) {
            buffer[count++] = '-';
            rest = -value;
        }
        int end = count + digits(rest);
        for (int i = end - 1; i >= count; i--) {
            long next = rest / 10;
            buffer[i] = (char) ('0' + (rest - next * 10));
            rest = next;
        }
        count = end;
    }

    /** Writes a decimal in plain digits, as {@link Decimals#text(BigDecimal)}, without making a text of the usual short ones. */
    void decimal(BigDecimal value) {
        int scale = value.scale();
        boolean special = value.getClass() != BigDecimal.class;
        if (special || scale < 0 || scale > 18 || value.precision() > 18) {
            write(Decimals.text(value));
            return;
        }
        long unscaled = value.unscaledValue().longValue();
        if (unscaled < 0) {
            write('-');
        }
        long power = 1;
        for (int i = 0; i < scale; i++) {
            power *= 10;
        }
        long digits = Math.abs(unscaled);
        number(digits / power);
        if (scale > 0) {
            long fraction = digits % power;
            write('.');
            repeat('0', scale - digits(fraction));
            number(fraction);
        }
    }

    private static int digits(long value) {
        int digits = 1;
        for (long limit = 10; digits < 19 && value >= limit; limit *= 10) {
            digits++;
        }
        return digits;
    }

    /** Writes a character so many times; none for 0 and below. */
    public void repeat(char c, int times) {
        for (int i = 0; i < times; i++) {
            write(c);
        }
    }

    @Override
    public void flush() {
        drain();
        try {
            sink.flush();
        } catch (IOException e) {
            throw unchecked(e);
        }
    }

    @Override
    public void close() {
        flush();
    }

    private void drain() {
        try {
            int left = sink.take(buffer, count);
            if (left > 0) {
                buffer[0] = buffer[count - 1];
            }
            count = left;
        } catch (IOException e) {
            count = 0;
            throw unchecked(e);
        }
    }

    private static RuntimeException unchecked(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("pipe") || message.contains("closed") || message.contains("reset")) {
            return new ClosedPipe(e);
        }
        return new ShellException(Failure.statement("the output cannot be written: " + e.getMessage()), e);
    }

    private static final class ByteSink implements Sink {

        private final OutputStream out;
        private final ByteBuffer bytes = ByteBuffer.allocate(CAPACITY * 3);
        private final CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);

        ByteSink(OutputStream out) {
            this.out = out;
        }

        @Override
        public int take(char[] chars, int count) throws IOException {
            passOn();
            CharBuffer pending = CharBuffer.wrap(chars, 0, count);
            encoder.encode(pending, bytes, false);
            passOn();
            return pending.remaining();
        }

        @Override
        public void takeUtf8(byte[] text) throws IOException {
            if (text.length > bytes.remaining()) {
                passOn();
            }
            if (text.length > bytes.remaining()) {
                out.write(text, 0, text.length);
                check();
            } else {
                bytes.put(text);
            }
        }

        private void passOn() throws IOException {
            if (bytes.position() > 0) {
                out.write(bytes.array(), 0, bytes.position());
                bytes.clear();
                check();
            }
        }

        @Override
        public void flush() throws IOException {
            passOn();
            out.flush();
            check();
        }

        private void check() throws IOException {
            if (out instanceof PrintStream stream && stream.checkError()) {
                if (stream instanceof WatchedPrintStream watched
                        && watched.failure().isPresent()) {
                    throw watched.failure().get();
                }
                throw new ClosedPipe();
            }
        }
    }

    private static final class CharSink implements Sink {

        private final Writer out;

        CharSink(Writer out) {
            this.out = out;
        }

        @Override
        public int take(char[] chars, int count) throws IOException {
            out.write(chars, 0, count);
            check();
            return 0;
        }

        @Override
        public void takeUtf8(byte[] text) throws IOException {
            out.write(new String(text, StandardCharsets.UTF_8));
            check();
        }

        @Override
        public void flush() throws IOException {
            out.flush();
            check();
        }

        private void check() {
            if (out instanceof PrintWriter writer && writer.checkError()) {
                throw new ClosedPipe();
            }
        }
    }
}
