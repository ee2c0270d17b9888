package dev.dormouse.entity;

/**
 * What of the rules for names a user can choose.
 *
 * @param singular whether a class has the singular of its table's last word; if not, it has the table's words as they are
 */
public record NamingRules(boolean singular) {

    /** Those that hold if nobody says otherwise. */
    public static final NamingRules USUAL = new NamingRules(true);
}
