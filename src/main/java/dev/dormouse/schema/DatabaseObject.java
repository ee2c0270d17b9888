package dev.dormouse.schema;

import java.util.Optional;

/**
 * Something in a database that rows do not come from.
 *
 * @param schema empty where it has none
 * @param name exact
 * @param detail what follows the name, for people: the arguments and result of a function, what a type is made of; may be empty
 */
public record DatabaseObject(Kind kind, String schema, String name, String detail, Optional<String> comment) {

    /** What it is. */
    public enum Kind {
        FUNCTION("function"),
        PROCEDURE("procedure"),
        SEQUENCE("sequence"),
        TYPE("type"),
        SCHEMA("schema"),
        ROLE("role"),
        DATABASE("database"),
        EXTENSION("extension"),
        SETTING("setting"),
        /** A function that the database itself brings. */
        BUILT_IN("function");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As a person reads it. */
        public String words() {
            return words;
        }
    }
}
