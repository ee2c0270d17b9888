package dev.dormouse.testing;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.entity.OwnModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import lombok.Lombok;

/** An application of our own that leaves its accessors, constructors and builders to Lombok: a garage, compiled by Lombok itself. */
public final class GarageModel {

    private static final Path SOURCE =
            Path.of("src", "test", "resources", "garage").toAbsolutePath();
    private static final Path CLASSES = compiled();

    private GarageModel() {}

    /** The folder with the application's classes; Lombok is not in it. */
    public static Path classes() {
        return CLASSES;
    }

    private static Path compiled() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(SOURCE);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            Path folder = TemporaryFolder.create("garage");
            String lombok = Path.of(Lombok.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
            Iterable<? extends JavaFileObject> sources = manager.getJavaFileObjectsFromPaths(
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList());
            List<String> arguments = List.of(
                    "-nowarn",
                    "-parameters",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-processorpath",
                    lombok,
                    "-d",
                    folder.toString());
            StringWriter said = new StringWriter();
            if (!compiler.getTask(said, manager, null, arguments, null, sources).call()) {
                throw new IllegalStateException("the garage does not compile: " + said);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its tables in a fresh database, and what else is to be done to them. */
    public static OpenDatabase open(TestDatabase database) {
        try {
            String text = Files.readString(SOURCE.resolve("schema.sql"), StandardCharsets.UTF_8);
            return database.openWith(
                    Stream.of(text.split(";\\R")).filter(s -> !s.isBlank()).toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The application's classes, found by looking. */
    public static OwnModel model() {
        return OwnModel.open(new OwnModel.Source(List.of(CLASSES), List.of(), Optional.empty()));
    }
}
