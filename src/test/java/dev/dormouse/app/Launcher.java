package dev.dormouse.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs {@code bin/dormouse} as a process of its own, in folders of its own. */
final class Launcher {

    /** Where Maven runs the tests. */
    static final Path PROJECT = Path.of("").toAbsolutePath();

    private static final int MINUTES = 3;

    private final Path home;
    private final Map<String, String> environment = new TreeMap<>();
    private Path program = PROJECT.resolve("bin/dormouse");
    private Path folder;

    /** What a run left. */
    record Run(int exit, String out, String err) {}

    /** @param home an empty folder: whatever the shell keeps, it keeps there */
    Launcher(Path home) {
        this.home = home;
        this.folder = home;
        environment.put("HOME", home.toString());
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("DORMOUSE_ARCHIVE", "off");
    }

    Launcher with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Launcher program(Path path) {
        program = path;
        return this;
    }

    Launcher in(Path other) {
        folder = other;
        return this;
    }

    Run run(String... words) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        return runCommand(command);
    }

    /** @param line for {@code sh}; {@code $dormouse} is the program */
    Run shell(String line) {
        environment.put("dormouse", program.toString());
        return runCommand(List.of("sh", "-c", line));
    }

    java.lang.Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        return builder(command).start();
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }

    private Run runCommand(List<String> command) {
        try {
            Path out = Files.createTempFile(home, "out", "");
            Path err = Files.createTempFile(home, "err", "");
            java.lang.Process process = builder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end");
            }
            return new Run(process.exitValue(), read(out), read(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
