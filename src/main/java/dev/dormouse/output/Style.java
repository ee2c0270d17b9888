package dev.dormouse.output;

/** The few looks that output uses; without colour a text stays as it is. */
enum Style {
    BOLD("1"),
    DIM("2"),
    RED("1;31"),
    CYAN("36");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String on(String text, boolean color) {
        return color && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
