package dev.dormouse.entity;

import dev.dormouse.schema.TableName;

/** A relation that names suggest and the database does not declare. It takes effect only when a user accepts it. */
public sealed interface Proposal {

    /** The relation whose columns it is about. */
    TableName table();

    /** A column that looks like a foreign key to a key of one column. */
    record Reference(TableName table, String column, TableName target, String targetColumn) implements Proposal {

        /** {@code public.invoices.person_id → public.people} */
        @Override
        public String toString() {
            return table + "." + column + " → " + target;
        }
    }

    /** A pair of columns that points to rows of several tables: the one says which table, the other which row. */
    record Polymorphic(TableName table, String typeColumn, String idColumn) implements Proposal {

        /** {@code public.comments.commentable_* polymorphic} */
        @Override
        public String toString() {
            return table + "." + typeColumn.replaceAll("(?i)type$", "") + "* polymorphic";
        }
    }
}
