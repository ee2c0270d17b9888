package dev.dormouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Folders for what outlives a single test; they are removed when the JVM ends. One that is killed leaves them below
 * {@code target}, and nothing where others would find it.
 */
public final class TemporaryFolder {

    private static final Path ALL = create();

    private TemporaryFolder() {}

    private static Path create() {
        try {
            Path parent = Files.createDirectories(Path.of("target", "temporary").toAbsolutePath());
            Path all = Files.createTempDirectory(parent, "jvm");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(all)));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new folder whose name begins so. */
    public static Path create(String name) {
        try {
            return Files.createTempDirectory(ALL, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty file of that name in a folder of its own. */
    public static Path createFile(String name) {
        try {
            return Files.createFile(create("file").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The next "mvn clean" takes it.
            return;
        }
    }
}
