package dev.dormouse.schema;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.result.Resources;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What in a database may write though no statement says so. The query is a resource, {@code catalogue/<dialect>/hidden-writes.sql},
 * and answers with the columns kind ({@code hook}, {@code key} or {@code function}) and name.
 *
 * @param hooks whether there is a trigger, a rule or the like, so that a write to one table may be a write to others
 * @param keys whether a change of a key is passed on to the rows that refer to it
 * @param functions names in small letters of functions that may write
 */
public record HiddenWrites(boolean hooks, boolean keys, Set<String> functions) {

    public HiddenWrites {
        functions = Set.copyOf(functions);
    }

    /** As it is at this moment; empty for a database that is not known well enough. */
    public static Optional<HiddenWrites> read(Dialect dialect, Connection connection) throws SQLException {
        Optional<String> query = Resources.find("/catalogue/" + dialect.name() + "/hidden-writes.sql");
        if (query.isEmpty()) {
            return Optional.empty();
        }
        Set<String> kinds = new HashSet<>();
        Set<String> functions = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query.get())) {
            while (rows.next()) {
                String kind = rows.getString(1);
                kinds.add(kind);
                if (kind.equals("function")) {
                    functions.add(rows.getString(2).toLowerCase(Locale.ROOT));
                }
            }
        }
        return Optional.of(new HiddenWrites(kinds.contains("hook"), kinds.contains("key"), functions));
    }
}
