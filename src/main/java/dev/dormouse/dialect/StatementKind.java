package dev.dormouse.dialect;

/** What a statement does, as far as messages, transactions and safety care. */
public enum StatementKind {
    /** Only reads, as far as its words tell; a function in it may still write. */
    QUERY("selected", false),
    INSERT("inserted", true),
    UPDATE("updated", true),
    DELETE("deleted", true),
    MERGE("merged", true),
    /** Changes the schema or who may use it; the catalogue must be read anew. */
    DDL("changed", true),
    TRANSACTION("done", false),
    /** Anything else, which may well write. */
    OTHER("changed", true);

    private final String verb;
    private final boolean writes;

    StatementKind(String verb, boolean writes) {
        this.verb = verb;
        this.writes = writes;
    }

    /** What happened to the rows, for {@code 3 rows inserted}. */
    public String verb() {
        return verb;
    }

    /** Whether it may change something. */
    public boolean writes() {
        return writes;
    }
}
