package dev.dormouse.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something in a database that rows do not come from.
 *
 * @param schema empty where it has none
 * @param name exact
 * @param detail what follows the name, for people: the arguments and result of a function, what a type is made of; may be empty
 */
public record DatabaseObject(Kind kind, String schema, String name, String detail, Optional<String> comment) {

    /** Whether it is a trigger or a policy of that table. */
    public boolean isOn(TableName table) {
        return detail.equals("on " + table.name()) && (schema.isEmpty() || schema.equals(table.schema()));
    }

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
        /** Its detail says which table it is on. */
        TRIGGER("trigger"),
        /** Its detail says which table it is on. */
        POLICY("policy"),
        /** A condition of a table: the name is the table's, the detail the condition. */
        CHECK("check"),
        /** Set in the transaction that is open. */
        SAVEPOINT("savepoint"),
        /** A statement that the session has prepared. */
        PREPARED("prepared statement"),
        CURSOR("cursor"),
        /** One that the session listens to. */
        CHANNEL("channel"),
        /** A function that the database itself brings. */
        BUILT_IN("function");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** By the word that the queries have for it. */
        public static Optional<Kind> find(String word) {
            String name = word.toUpperCase(Locale.ROOT);
            return Arrays.stream(values()).filter(k -> k.name().equals(name)).findFirst();
        }

        /** As a person reads it. */
        public String words() {
            return words;
        }
    }
}
