package dev.dormouse.entity;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What lies in a folder or a jar of a class path, read without loading a class. */
final class ClassFiles {

    private static final String ENDING = ".class";

    private final Path root;

    /** @param root a folder or a jar that exists */
    ClassFiles(Path root) {
        this.root = root;
    }

    /** Told of a class: its name, and its bytes should they be wanted. */
    interface Visitor {

        boolean wants(String className);

        void visit(String className, byte[] bytes);
    }

    /** What tells whether any class was written since: a folder's classes by name and time, a jar by its time and size. */
    List<String> stamp() {
        try {
            if (!Files.isDirectory(root)) {
                return List.of(root + " " + Files.getLastModifiedTime(root) + " " + Files.size(root));
            }
            List<String> stamp = new ArrayList<>();
            try (Stream<Path> all = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
                for (Path file :
                        all.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                    stamp.add(file + " " + Files.getLastModifiedTime(file));
                }
            }
            return stamp;
        } catch (IOException | UncheckedIOException e) {
            // It is being built at this moment, or is gone.
            return List.of();
        }
    }

    /** Shows all classes, in the order of their names. */
    void each(Visitor visitor) {
        try {
            if (Files.isDirectory(root)) {
                eachOfFolder(visitor);
            } else {
                eachOfJar(visitor);
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private void eachOfFolder(Visitor visitor) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            files = all.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String relative = root.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            String name = className(relative);
            if (visitor.wants(name)) {
                visitor.visit(name, Files.readAllBytes(file));
            }
        }
    }

    private void eachOfJar(Visitor visitor) throws IOException {
        try (ZipFile jar = new ZipFile(root.toFile())) {
            List<ZipEntry> entries = new ArrayList<>();
            jar.stream()
                    .filter(e -> e.getName().endsWith(ENDING) && !e.getName().startsWith("META-INF/"))
                    .forEach(entries::add);
            entries.sort((a, b) -> a.getName().compareTo(b.getName()));
            for (ZipEntry entry : entries) {
                String name = className(entry.getName());
                if (visitor.wants(name)) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        visitor.visit(name, in.readAllBytes());
                    }
                }
            }
        }
    }

    private static String className(String path) {
        return path.substring(0, path.length() - ENDING.length()).replace('/', '.');
    }

    /** The bytes of a file, such as {@code META-INF/persistence.xml}. */
    Optional<byte[]> read(String name) {
        try {
            if (Files.isDirectory(root)) {
                Path file = root.resolve(name);
                return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            }
            try (ZipFile jar = new ZipFile(root.toFile())) {
                ZipEntry entry = jar.getEntry(name);
                if (entry == null) {
                    return Optional.empty();
                }
                try (InputStream in = jar.getInputStream(entry)) {
                    return Optional.of(in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private ShellException unreadable(Exception problem) {
        return new ShellException(
                Failure.usage("cannot read " + root + ": " + problem.getMessage())
                        .withHint("--classpath takes folders of classes, and jars"),
                problem);
    }
}
