package dev.dormouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Compares what was printed with what was accepted, byte for byte. */
public final class Golden {

    private static final Path ACCEPTED = Path.of("src", "test", "resources");
    private static final Path ACTUAL = Path.of("target");

    private Golden() {}

    /**
     * Fails if the text is not that of the golden file, or if there is no such file. The actual text is then kept under
     * {@code target/golden}, from where it can be copied once the difference was read.
     *
     * @param path below {@code src/test/resources/golden}, with {@code /}
     */
    public static void assertMatches(String path, String actual) {
        assertMatches("golden", path, actual);
    }

    /** The same in another folder than {@code golden}. */
    public static void assertMatches(String folder, String name, String actual) {
        String path = folder + "/" + name;
        Path accepted = ACCEPTED.resolve(path);
        Path kept = ACTUAL.resolve(path);
        try {
            byte[] bytes = actual.getBytes(StandardCharsets.UTF_8);
            if (Files.exists(accepted) && Arrays.equals(Files.readAllBytes(accepted), bytes)) {
                Files.deleteIfExists(kept);
                return;
            }
            Files.createDirectories(kept.getParent());
            Files.write(kept, bytes);
            throw new AssertionError(message(accepted, kept, actual));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String message(Path accepted, Path kept, String actual) throws IOException {
        if (!Files.exists(accepted)) {
            return "there is no " + accepted + " yet; what was printed is in " + kept + ":\n" + actual;
        }
        String[] wanted = Files.readString(accepted).split("\n", -1);
        String[] found = actual.split("\n", -1);
        int line = 0;
        while (line < wanted.length && line < found.length && wanted[line].equals(found[line])) {
            line++;
        }
        return accepted + " differs from what was printed, which is kept in " + kept + "; first in line " + (line + 1)
                + "\naccepted: " + (line < wanted.length ? wanted[line] : "<end>")
                + "\nprinted:  " + (line < found.length ? found[line] : "<end>");
    }
}
