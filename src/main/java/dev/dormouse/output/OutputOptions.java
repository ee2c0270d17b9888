package dev.dormouse.output;

import java.util.Optional;

/**
 * How results are printed.
 *
 * @param width columns of the terminal; 0 means unlimited, not a terminal: nothing is shortened
 * @param height lines of the terminal; 0 means unlimited
 * @param color whether escape sequences for colour may be used
 * @param expanded whether a table turns into one line per cell
 * @param nullText what an SQL NULL looks like; empty for each format's own: {@code NULL} in table, vertical and markdown,
 *     nothing in csv (where the empty string is {@code ""}), {@code \N} in tsv. JSON always writes null
 * @param limit print at most so many rows at a time; 0 means all
 * @param header whether table, csv and tsv begin with the names of the columns
 * @param unicode whether borders and marks may be other than ASCII
 * @param footer whether the number of rows is told below the rows, as at the prompt
 */
public record OutputOptions(
        int width,
        int height,
        boolean color,
        Expanded expanded,
        Optional<String> nullText,
        int limit,
        boolean header,
        boolean unicode,
        boolean footer) {

    /** When a table is printed with one line per cell. */
    public enum Expanded {
        ON,
        OFF,
        /** When it is wider than the terminal. */
        AUTO
    }

    public OutputOptions {
        if (width < 0 || height < 0 || limit < 0) {
            throw new IllegalArgumentException("width " + width + ", height " + height + ", limit " + limit);
        }
    }

    /** For files and pipes: everything, nothing shortened, no colour, no footer. */
    public static OutputOptions batch() {
        return new OutputOptions(0, 0, false, Expanded.OFF, Optional.empty(), 0, true, true, false);
    }

    /** For a terminal: colour, Unicode, no limit, with a footer, expanded where a table is too wide. */
    public static OutputOptions terminal(int width, int height) {
        return new OutputOptions(width, height, true, Expanded.AUTO, Optional.empty(), 0, true, true, true);
    }

    public OutputOptions withSize(int newWidth, int newHeight) {
        return new OutputOptions(newWidth, newHeight, color, expanded, nullText, limit, header, unicode, footer);
    }

    public OutputOptions withColor(boolean on) {
        return new OutputOptions(width, height, on, expanded, nullText, limit, header, unicode, footer);
    }

    public OutputOptions withExpanded(Expanded when) {
        return new OutputOptions(width, height, color, when, nullText, limit, header, unicode, footer);
    }

    public OutputOptions withNullText(String text) {
        return new OutputOptions(width, height, color, expanded, Optional.of(text), limit, header, unicode, footer);
    }

    public OutputOptions withLimit(int rows) {
        return new OutputOptions(width, height, color, expanded, nullText, rows, header, unicode, footer);
    }

    public OutputOptions withHeader(boolean on) {
        return new OutputOptions(width, height, color, expanded, nullText, limit, on, unicode, footer);
    }

    public OutputOptions withUnicode(boolean on) {
        return new OutputOptions(width, height, color, expanded, nullText, limit, header, on, footer);
    }

    public OutputOptions withFooter(boolean on) {
        return new OutputOptions(width, height, color, expanded, nullText, limit, header, unicode, on);
    }
}
