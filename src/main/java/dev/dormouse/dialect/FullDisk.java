package dev.dormouse.dialect;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out whether a database could not write a file because there is no room for it. */
public final class FullDisk {

    private static final Map<String, String> WORDS = Map.of(
            "No space left on device", "the disk is full",
            "Disk quota exceeded", "the quota of the disk is used up",
            "File too large", "the file has the largest size that is allowed");

    private static final Pattern CAUSE =
            Pattern.compile("java\\.io\\.IOException: (" + String.join("|", WORDS.keySet()) + ")");

    private FullDisk() {}

    /**
     * What is full, in words; empty if it is something else. The cause is looked for in the trace: of what another process or another
     * thread has met, nothing else is known.
     */
    public static Optional<String> of(Throwable problem) {
        Matcher cause = CAUSE.matcher(trace(problem));
        return cause.find() ? Optional.of(WORDS.get(cause.group(1))) : Optional.empty();
    }

    static String trace(Throwable problem) {
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
