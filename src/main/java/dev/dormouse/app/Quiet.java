package dev.dormouse.app;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps libraries from writing to the user's terminal. */
final class Quiet {

    /** Held for as long as the process lives: a logger that nobody holds forgets its level. */
    private static final Logger ROOT = root();

    private Quiet() {}

    /** Called where a database is opened, which is beside the making of the prompt: the JDK's logging is slow to start. */
    static void libraries() {
        ROOT.setLevel(Level.OFF);
    }

    private static Logger root() {
        if (System.getProperty("java.util.logging.config.file") == null) {
            System.setProperty("java.util.logging.config.class", Unconfigured.class.getName());
        }
        return Logger.getLogger("");
    }

    /** Made by the JDK's logging instead of reading its file, which takes a tenth of the way to the prompt. */
    public static final class Unconfigured {}
}
