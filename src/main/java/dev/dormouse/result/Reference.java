package dev.dormouse.result;

/**
 * A cell that stands for a related entity: people read its label, data formats write its key.
 *
 * @param label for example {@code Album#4 Let There Be Rock}; making it never asks the database
 * @param key the identifier's value; a list of values for a composite key
 */
public record Reference(String label, Object key) {

    @Override
    public String toString() {
        return label;
    }
}
