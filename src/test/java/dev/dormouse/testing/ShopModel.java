package dev.dormouse.testing;

import dev.dormouse.connect.OpenDatabase;
import dev.dormouse.entity.OwnModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** An application of our own: a shop with its entities, compiled as an application is, and the tables that it works on. */
public final class ShopModel {

    private static final Path SOURCE =
            Path.of("src", "test", "resources", "shop").toAbsolutePath();
    private static final Path CLASSES = compiled(SOURCE);

    private ShopModel() {}

    /** The folder with the application's classes. */
    public static Path classes() {
        return CLASSES;
    }

    /** A folder with the classes of other sources, which may use the shop's. */
    public static Path compiled(Path source) {
        try (Stream<Path> files = Files.walk(source)) {
            Path folder = TemporaryFolder.create("shop");
            String classPath = System.getProperty("java.class.path") + (source == SOURCE ? "" : ":" + CLASSES);
            List<String> arguments = new ArrayList<>(
                    List.of("-proc:none", "-nowarn", "-parameters", "-cp", classPath, "-d", folder.toString()));
            files.filter(f -> f.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
            int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
            if (code != 0) {
                throw new IllegalStateException("the shop does not compile");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder with the classes of one source text, {@code com/acme/…}. */
    public static Path compiled(String file, String text) {
        try {
            Path source = TemporaryFolder.create("source");
            Files.createDirectories(source.resolve(file).getParent());
            Files.writeString(source.resolve(file), text);
            return compiled(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements that make its tables, and fill them. */
    public static String[] schema() {
        try {
            String text = Files.readString(SOURCE.resolve("schema.sql"), StandardCharsets.UTF_8);
            return Stream.of(text.split(";\\R")).filter(s -> !s.isBlank()).toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its tables in a fresh database, and what else is to be done to them. */
    public static OpenDatabase open(TestDatabase database, String... more) {
        List<String> statements = new ArrayList<>(List.of(schema()));
        statements.addAll(List.of(more));
        return database.openWith(statements.toArray(new String[0]));
    }

    /** The application's classes, found by looking. */
    public static OwnModel model(Path... classPath) {
        List<Path> roots = classPath.length == 0 ? List.of(CLASSES) : List.of(classPath);
        return OwnModel.open(new OwnModel.Source(roots, List.of(), Optional.empty()));
    }
}
