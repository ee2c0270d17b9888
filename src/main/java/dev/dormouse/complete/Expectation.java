package dev.dormouse.complete;

import java.util.List;

/**
 * The first step's answer: what sorts of names fit at the cursor. It is made from the text alone.
 *
 * @param start where the word at the cursor begins
 * @param end where it ends
 * @param prefix what is typed of it, without quotes
 * @param upperCase whether keywords are written in upper case here
 */
record Expectation(int start, int end, String prefix, boolean upperCase, List<Wish> wishes) {

    Expectation {
        wishes = List.copyOf(wishes);
    }

    static Expectation nothing(int cursor) {
        return new Expectation(cursor, cursor, "", false, List.of());
    }

    Expectation shifted(int distance) {
        return new Expectation(start + distance, end + distance, prefix, upperCase, wishes);
    }
}
