package dev.dormouse.command;

import dev.dormouse.dialect.LanguageRules;
import dev.dormouse.host.ChildProcess;
import dev.dormouse.host.Host;
import dev.dormouse.result.Failure;
import dev.dormouse.result.Language;
import dev.dormouse.result.ShellException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The user's editor: {@code $VISUAL}, else {@code $EDITOR}, else vi. It has the terminal until it ends. */
public final class Editor {

    /** What sh answers if it finds no such program, or may not run it. */
    private static final List<Integer> NOT_STARTED = List.of(126, 127);

    private Editor() {}

    /** Lets the user edit a text; answers what was saved, or nothing if that is the same. */
    public static Optional<String> edit(Host host, String text) {
        try {
            Path folder = host.variable("TMPDIR").map(host::resolve).orElse(host.stateFolder());
            Files.createDirectories(folder);
            boolean isGroovy = LanguageRules.decide(text).language() == Language.GROOVY;
            Path file = Files.createTempFile(folder, "dormouse", isGroovy ? ".groovy" : ".sql");
            try {
                Files.writeString(file, text.isEmpty() ? "" : text + "\n", StandardCharsets.UTF_8);
                open(host, file);
                String saved = Files.readString(file, StandardCharsets.UTF_8).stripTrailing();
                return saved.equals(text.stripTrailing()) ? Optional.empty() : Optional.of(saved);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new ShellException(Failure.usage("the text could not be handed to the editor: " + e.getMessage()), e);
        }
    }

    /** Opens a file in it, and waits for its end. */
    static void open(Host host, Path file) throws IOException {
        String editor =
                host.variable("VISUAL").or(() -> host.variable("EDITOR")).orElse("vi");
        Process process = ChildProcess.of(host, List.of("sh", "-c", script(editor), editor, file.toString()))
                .inheritIO()
                .start();
        try {
            int code = process.waitFor();
            if (NOT_STARTED.contains(code)) {
                throw new ShellException(Failure.usage("the editor \"" + editor + "\" cannot be started")
                        .withHint("set EDITOR, for example: export EDITOR=nano"));
            }
            if (code != 0) {
                throw new ShellException(
                        Failure.statement("the editor \"" + editor + "\" ended with " + code + "; nothing was run"));
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw new ShellException(Failure.interrupted("interrupted"));
        }
    }

    /** The editor may have options, as in {@code code --wait}; a program that is not there is said by us, not by sh. */
    private static String script(String editor) {
        String program = editor.strip().split("\\s+")[0];
        boolean isPlain = program.matches("[\\w./+-]+");
        return (isPlain ? "command -v " + program + " >/dev/null 2>&1 || exit 127; " : "") + editor + " \"$1\"";
    }
}
