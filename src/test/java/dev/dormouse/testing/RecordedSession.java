package dev.dormouse.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A terminal session in a file: lines that begin with {@code :} are what is typed, and the lines below that begin with
 * {@code |} are the whole screen after it, in the words of {@link ScreenPicture}. {@code size 80x24} is the terminal, {@code >}
 * what the prompt ends with when it is ready; all other lines say what is going on.
 *
 * @param name of the file
 * @param lines of it
 */
public record RecordedSession(String name, List<String> lines) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "sessions");
    private static final Pattern SIZE = Pattern.compile("size (\\d+)x(\\d+)");

    /** A terminal on which the program runs. */
    public interface Program {
        TerminalDriver start(int columns, int rows);
    }

    /** All that there are. */
    public static List<RecordedSession> list() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".session"))
                    .sorted()
                    .map(RecordedSession::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RecordedSession read(Path file) {
        try {
            return new RecordedSession(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types all of it; answers the file with the screens that were seen. {@code <Restart>} alone leaves and starts again. */
    public String replay(Program program) {
        Matcher size = lines.stream()
                .map(SIZE::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has no line such as: size 80x24"));
        int columns = Integer.parseInt(size.group(1));
        int rows = Integer.parseInt(size.group(2));
        StringBuilder seen = new StringBuilder();
        TerminalDriver user = program.start(columns, rows);
        try {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.startsWith("|")) {
                    continue;
                }
                seen.append(line).append('\n');
                if (line.equals(": <Restart>")) {
                    user.type(TerminalDriver.CTRL_D).exitCode();
                    user.close();
                    user = program.start(columns, rows);
                }
                if (line.startsWith(": ")) {
                    seen.append(step(user, line, expected(i + 1)));
                }
            }
        } finally {
            user.close();
        }
        return seen.toString();
    }

    private static String step(TerminalDriver user, String line, Optional<String> expected) {
        if (!line.equals(": <Restart>")) {
            Keys.of(line.substring(2)).forEach(key -> user.type(key).settle());
        }
        return marked(user.picture(expected.map(RecordedSession::unmarked)));
    }

    private Optional<String> expected(int from) {
        int to = from;
        while (to < lines.size() && lines.get(to).startsWith("|")) {
            to++;
        }
        return from == to ? Optional.empty() : Optional.of(String.join("\n", lines.subList(from, to)));
    }

    private static String marked(String screen) {
        return screen.lines().map(row -> ("| " + row).stripTrailing() + "\n").reduce("", String::concat);
    }

    private static String unmarked(String rows) {
        return rows.lines()
                .map(row -> row.length() > 2 ? row.substring(2) : "")
                .reduce((above, below) -> above + "\n" + below)
                .orElse("");
    }
}
