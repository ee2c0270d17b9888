package dev.dormouse.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text files that are part of the program, all in UTF-8. */
public final class Resources {

    private Resources() {}

    /** @param path from the root of the class path, with a slash in front */
    public static Optional<String> find(String path) {
        try (InputStream in = Resources.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** As {@link #find}, of a file that must be there: without it the program was put together wrongly. */
    public static String text(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("missing resource " + path));
    }
}
