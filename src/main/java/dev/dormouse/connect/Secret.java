package dev.dormouse.connect;

import java.util.Arrays;

/** A password in memory. It never shows itself, and it can be wiped. */
public final class Secret {

    private final char[] characters;

    private Secret(char[] characters) {
        this.characters = characters;
    }

    static Secret of(String text) {
        return new Secret(text.toCharArray());
    }

    /** Takes the array over: wiping this wipes it. */
    static Secret of(char[] characters) {
        return new Secret(characters);
    }

    /** For the driver alone; a copy that cannot be wiped, so do not keep it. */
    String reveal() {
        return new String(characters);
    }

    boolean isEmpty() {
        return characters.length == 0;
    }

    Secret copy() {
        return new Secret(characters.clone());
    }

    void wipe() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && Arrays.equals(characters, secret.characters);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(characters);
    }

    @Override
    public String toString() {
        return Secrets.MASK;
    }
}
