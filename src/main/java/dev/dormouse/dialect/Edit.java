package dev.dormouse.dialect;

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
}
