package dev.dormouse.generate;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.schema.TableName;
import java.util.Locale;

/** How names of the database stand in annotations. */
final class Naming {

    private final Dialect dialect;
    private final String defaultSchema;

    Naming(Dialect dialect, String defaultSchema) {
        this.dialect = dialect;
        this.defaultSchema = defaultSchema;
    }

    /** Hibernate's way to say that a name is exact; names that need no quotes stay readable. */
    String quoted(String exact) {
        return needsQuotes(exact) ? "`" + exact + "`" : exact;
    }

    /** The name as it stands in SQL. */
    String sql(String exact) {
        return dialect.identifier(exact);
    }

    boolean needsQuotes(String exact) {
        return !dialect.identifier(exact).equals(exact);
    }

    /** Whether the attribute's name alone leads to the column, whatever naming strategy an application has. */
    boolean isImplied(String attribute, String column) {
        return !needsQuotes(column)
                && attribute.equals(attribute.toLowerCase(Locale.ROOT))
                && dialect.fold(attribute).equals(dialect.fold(column));
    }

    Mark table(Mark mark, TableName table) {
        mark.set("name", "$S", quoted(table.name()));
        return mark.setIf(isElsewhere(table.schema()), "schema", "$S", quoted(table.schema()));
    }

    /** Whether a schema must be named. */
    boolean isElsewhere(String schema) {
        return !schema.isEmpty() && !schema.equals(defaultSchema);
    }

    String dialectName() {
        return dialect.name();
    }
}
