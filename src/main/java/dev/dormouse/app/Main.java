package dev.dormouse.app;

/** Where the process begins. */
public final class Main {

    private Main() {}

    /** Runs the shell, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Process.run(arguments);
    }
}
