package dev.dormouse.entity;

import java.util.List;
import org.hibernate.type.descriptor.jdbc.JdbcType;

/** How dates and times travel to and from SQLite. */
public final class SqliteTypes {

    private SqliteTypes() {}

    /** Dates, times of day, and both. */
    public static List<JdbcType> moments() {
        return List.of(
                new ExactJdbcTypes.SqliteDate(), new ExactJdbcTypes.SqliteTimestamp(), new ExactJdbcTypes.SqliteTime());
    }
}
