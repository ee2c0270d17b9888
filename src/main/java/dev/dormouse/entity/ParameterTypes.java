package dev.dormouse.entity;

import java.util.Map;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.spi.JdbcTypeRegistry;

/** How the parameters of queries travel: as the values of columns do, so that a value that was read is found again. */
public final class ParameterTypes {

    private ParameterTypes() {}

    /** @param dialect the short name of the database */
    public static TypeContributor of(String dialect) {
        Map<Integer, JdbcType> types =
                switch (dialect) {
                    case "sqlite" ->
                        Map.of(
                                SqlTypes.DATE, new ExactJdbcTypes.SqliteDate(),
                                SqlTypes.TIMESTAMP, new ExactJdbcTypes.SqliteTimestamp(),
                                SqlTypes.TIME, new ExactJdbcTypes.SqliteTime());
                    case "postgresql" ->
                        Map.of(
                                SqlTypes.TIME, new ExactJdbcTypes.TimeOfDay(),
                                SqlTypes.TIME_UTC, new ExactJdbcTypes.TimeWithZone(),
                                SqlTypes.TIME_WITH_TIMEZONE, new ExactJdbcTypes.TimeWithZone());
                    case "h2" -> Map.of(SqlTypes.TIME, new ExactJdbcTypes.TimeOfDay());
                    default -> Map.of();
                };
        return (contributions, services) -> {
            JdbcTypeRegistry registry = contributions.getTypeConfiguration().getJdbcTypeRegistry();
            types.forEach(registry::addDescriptor);
            DirectTimes.all().forEach(registry::addDescriptor);
        };
    }
}
