package dev.dormouse.connect;

/** Asks a person for a password, without echo. */
@FunctionalInterface
public interface PasswordPrompt {

    /**
     * Asks once.
     *
     * @param prompt what to show, such as {@code Password for me@localhost:5432/chinook: }
     * @return what was typed, without its line break; the caller may wipe it
     * @throws dev.dormouse.result.ShellException of kind INTERRUPTED if the user gave up
     */
    char[] ask(String prompt);
}
