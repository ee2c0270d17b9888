package dev.dormouse.connect;

/** Where the password of a target comes from, if the user is not to be asked. */
public sealed interface PasswordSource {

    /** As in "the password came from …"; empty where there is none. Never the password. */
    String description();

    /** No password is known: try without one, ask if the server wants one. */
    record None() implements PasswordSource {
        @Override
        public String description() {
            return "";
        }
    }

    /**
     * A password that is at hand.
     *
     * @param description where it was found: {@code the URL}, {@code PGPASSWORD}, a file
     */
    record Known(String description, Secret secret) implements PasswordSource {}

    /**
     * A shell command that prints it, run when the connection is opened.
     *
     * @param description the connection it belongs to
     */
    record Command(String description, String command) implements PasswordSource {
        @Override
        public String toString() {
            return "Command[" + description + "]";
        }
    }
}
