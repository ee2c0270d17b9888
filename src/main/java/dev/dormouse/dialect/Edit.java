package dev.dormouse.dialect;

import java.util.function.IntUnaryOperator;

/**
 * How a text became another one: what is the same at its beginning and at its end.
 *
 * @param same so many characters at the beginning
 * @param tail so many characters at the end, none of which is among the first
 * @param moved how far the end has moved
 */
public record Edit(int same, int tail, int moved) {

    /** What is the same in two texts. */
    public static Edit of(String before, String now) {
        int shorter = Math.min(before.length(), now.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == now.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same
                && before.charAt(before.length() - tail - 1) == now.charAt(now.length() - tail - 1)) {
            tail++;
        }
        return new Edit(same, tail, now.length() - before.length());
    }

    /**
     * How many of the pieces of the text before begin in what is the same at its beginning.
     *
     * @param start where a piece begins, by its number; the pieces are in their order
     */
    public int unchanged(int pieces, IntUnaryOperator start) {
        int low = 0;
        int high = pieces;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start.applyAsInt(middle) < same) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
