package dev.dormouse.eval;

import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import dev.dormouse.result.Suggestions;
import groovy.lang.MissingPropertyException;
import groovy.sql.GroovyRowResult;
import java.util.Collection;
import java.util.LinkedHashMap;

/** A row of a query of SQL, as {@code groovy.sql.Sql} gives them, which says what is meant where a column is misspelt. */
final class SqlRow extends GroovyRowResult {

    /** @param values by the names of the columns, in their order */
    SqlRow(LinkedHashMap<String, Object> values) {
        super(values);
    }

    @Override
    public Object getProperty(String name) {
        try {
            return super.getProperty(name);
        } catch (MissingPropertyException e) {
            throw new ShellException(unknown(name, keySet()), e);
        }
    }

    /** That a row has no such column, and which is meant. */
    static Failure unknown(String name, Collection<String> known) {
        return Failure.statement("the row has no column \"" + name + "\"")
                .withHint(Suggestions.nearest(name, known)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("it has " + String.join(", ", known) + "; row[0] is the first"));
    }
}
