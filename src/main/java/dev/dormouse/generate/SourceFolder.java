package dev.dormouse.generate;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of Java source. */
public final class SourceFolder {

    /** How many files a failure names. */
    private static final int NAMED = 3;

    private final Path root;

    public SourceFolder(Path root) {
        this.root = root;
    }

    /** What became of a file. */
    public record Written(Path file, State state) {}

    /** What was done. */
    public enum State {
        NEW("new"),
        REPLACED("replaced"),
        /** It had this text already, and was not touched. */
        SAME("same");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Writes the files in UTF-8, folders as needed.
     *
     * @param force whether files that have another text are replaced
     * @throws ShellException if there are such files and they are not to be replaced; nothing was written then
     */
    public List<Written> write(List<SourceFile> files, boolean force) {
        try {
            List<Written> written = new ArrayList<>();
            for (SourceFile file : files) {
                Path path = root.resolve(file.path());
                written.add(new Written(path, state(path, file.text())));
            }
            if (!force) {
                refuseToReplace(written);
            }
            for (int i = 0; i < files.size(); i++) {
                write(written.get(i), files.get(i).text());
            }
            return written;
        } catch (IOException e) {
            throw new ShellException(Failure.usage("cannot write to " + root + ": " + e), e);
        }
    }

    private static State state(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            return State.NEW;
        }
        boolean same = Files.readString(file, StandardCharsets.UTF_8).equals(text);
        return same ? State.SAME : State.REPLACED;
    }

    private static void refuseToReplace(List<Written> written) {
        List<String> others = written.stream()
                .filter(w -> w.state() == State.REPLACED)
                .map(w -> w.file().toString())
                .toList();
        if (others.isEmpty()) {
            return;
        }
        String named = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
        String more = others.size() > NAMED ? " and " + (others.size() - NAMED) + " more" : "";
        throw new ShellException(
                Failure.usage("there already with another text: " + named + more + "; nothing was written")
                        .withHint("--force replaces them, --entity NAME chooses some entities"));
    }

    private static void write(Written written, String text) throws IOException {
        if (written.state() == State.SAME) {
            return;
        }
        Path folder = written.file().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(written.file(), text, StandardCharsets.UTF_8);
    }
}
