package dev.dormouse.repl;

import dev.dormouse.result.ShellException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is said on its own account, while a user types or waits. It goes above the line that is typed; while a statement prints
 * it waits for the next prompt.
 */
final class Announcements {

    private final Consumer<String> above;
    private final Consumer<String> plainly;
    private final List<String> waiting = new ArrayList<>();
    private boolean reading;

    /** Answers what is to be said; may take its time. */
    interface Source {
        String text();
    }

    /**
     * @param above prints above the line that is being read; may be called from any thread
     * @param plainly prints when no line is being read
     */
    Announcements(Consumer<String> above, Consumer<String> plainly) {
        this.above = above;
        this.plainly = plainly;
    }

    /** Says it now, if it is there, else when it is there. What cannot be said for a failure is not: whoever needs it will hear. */
    void announce(boolean isThere, Source source) {
        if (isThere) {
            say(source);
            return;
        }
        Thread thread = new Thread(() -> say(source), "dormouse-announce");
        thread.setDaemon(true);
        thread.start();
    }

    private void say(Source source) {
        String text;
        try {
            text = source.text();
        } catch (ShellException | IllegalStateException e) {
            return;
        }
        synchronized (this) {
            if (reading) {
                tryAbove(text);
            } else {
                waiting.add(text);
            }
        }
    }

    private void tryAbove(String text) {
        try {
            above.accept(text);
        } catch (IllegalStateException e) {
            // The terminal was closed meanwhile: nobody is there to read it.
            return;
        }
    }

    /** A line is about to be read: what has waited is said before its prompt. */
    synchronized void reading() {
        waiting.forEach(plainly);
        waiting.clear();
        reading = true;
    }

    /** The line is read. */
    synchronized void notReading() {
        reading = false;
    }
}
