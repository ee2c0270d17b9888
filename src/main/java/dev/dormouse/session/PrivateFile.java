package dev.dormouse.session;

import dev.dormouse.result.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A file that its owner alone can read. */
final class PrivateFile {

    private PrivateFile() {}

    /** Whole or not at all, in place of what was there; folders are made. */
    static void replace(Path file, byte[] content) throws IOException {
        Path folder = file.getParent();
        Files.createDirectories(folder);
        // Made for the owner's eyes alone, wherever the file system knows of such.
        Path half = Files.createTempFile(folder, "half", ".half");
        try {
            Files.write(half, content);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** A file's name, without an ending, that stands for all these and nothing else; it shows none of them. */
    static String name(List<String> parts) {
        return Sha256.hex(String.join("\0", parts));
    }

    /** On one line, whatever it is. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
