package dev.dormouse.repl;

import dev.dormouse.connect.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jline.reader.LineReader;
import org.jline.reader.impl.history.DefaultHistory;

/** A history that keeps no passwords, in a file that nobody else can read; without a file where none can be made. */
final class PrivateHistory extends DefaultHistory {

    private static final Pattern SECRET =
            Pattern.compile("(?i)\\b(password|identified\\s+by|passwd)\\b\\s*=?\\s*['\"]");

    @Override
    public void add(Instant time, String line) {
        if (!SECRET.matcher(line).find()) {
            super.add(time, line.startsWith("\\c") ? Secrets.mask(line) : line);
        }
    }

    /** Says where the history is kept, if that is possible. */
    static void keepIn(Path file, LineReader reader) {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            if (Files.isWritable(file)) {
                reader.setVariable(LineReader.HISTORY_FILE, file);
            }
        } catch (IOException | UnsupportedOperationException e) {
            // A history that lasts for this session alone is better than no prompt.
            return;
        }
    }
}
