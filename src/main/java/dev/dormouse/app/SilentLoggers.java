package dev.dormouse.app;

import java.lang.System.Logger;
import java.lang.System.LoggerFinder;
import java.util.ResourceBundle;

/**
 * The JDK's own loggers, which say nothing. The JDK looks for such a service when the first driver asks for a logger, and then
 * for a second one; that it finds both in the first jars keeps it from opening all others, which took a tenth of the way to
 * the prompt.
 */
public class SilentLoggers extends LoggerFinder {

    /** The second one: it is found, and never used. */
    public static final class Spare extends SilentLoggers {}

    private static final Logger SILENT = new Logger() {
        @Override
        public String getName() {
            return "silent";
        }

        @Override
        public boolean isLoggable(Level level) {
            return false;
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
            // It says nothing.
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... parameters) {
            // It says nothing.
        }
    };

    @Override
    public Logger getLogger(String name, Module module) {
        return SILENT;
    }
}
