package dev.dormouse.entity;

/**
 * What every entity class that is made from a table can do without reflection, which costs too much where objects are made by the
 * hundred thousand. The names are such that they are nobody's attributes.
 */
public interface GeneratedEntity {

    /** Another object of the same class, as its constructor makes it. */
    Object another$();

    /**
     * Calls an attribute's setter.
     *
     * @param place where the attribute stands among its model's; nothing happens if it cannot be set
     * @param value null or of the attribute's class
     */
    void set$(int place, Object value);

    /** Whether a line has made it, and nobody has saved it since. */
    boolean wasMade$();

    /** Notes that a line has made it, or that it was saved. */
    void made$(boolean made);
}
