package dev.dormouse.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Generated source, written to a folder and compiled with all warnings as errors. */
final class CompiledSource implements AutoCloseable {

    private final List<Class<?>> entities = new ArrayList<>();
    private final URLClassLoader loader;

    private CompiledSource(URLClassLoader loader) {
        this.loader = loader;
    }

    static CompiledSource of(List<SourceFile> files, Path folder) throws IOException {
        new SourceFolder(folder.resolve("src")).write(files, false);
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> paths = files.stream()
                    .map(f -> folder.resolve("src").resolve(f.path()))
                    .toList();
            // The classes of the libraries name annotations that no one needs at run time: not a fault of this source.
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "--release",
                    "17",
                    "-encoding",
                    "UTF-8",
                    "-Xlint:all,-classfile",
                    "-Werror",
                    "-proc:none");
            boolean compiled = compiler.getTask(
                            messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(paths))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
        URL[] urls = {classes.toUri().toURL()};
        CompiledSource source = new CompiledSource(new URLClassLoader(urls, CompiledSource.class.getClassLoader()));
        for (SourceFile file : files) {
            if (file.text().contains("@Entity")) {
                source.entities.add(source.load(className(file)));
            }
        }
        return source;
    }

    private static String className(SourceFile file) {
        return file.path().replace(".java", "").replace('/', '.');
    }

    List<Class<?>> entities() {
        return entities;
    }

    ClassLoader loader() {
        return loader;
    }

    Class<?> load(String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
