package dev.dormouse.result;

/** The languages that one prompt understands. */
public enum Language {
    SQL,
    HQL,
    GROOVY,
    /** A line that begins with a backslash. */
    COMMAND
}
