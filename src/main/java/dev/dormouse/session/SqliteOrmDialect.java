package dev.dormouse.session;

import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.query.common.TemporalUnit;

/**
 * SQLite for Hibernate, with parts of dates as numbers: Hibernate's own takes them as text, which equals no number, and counts
 * days from two.
 */
public final class SqliteOrmDialect extends SQLiteDialect {

    /** Called by Hibernate. */
    public SqliteOrmDialect() {
        super(org.hibernate.dialect.DatabaseVersion.make(3, 45));
    }

    @Override
    public String extractPattern(TemporalUnit unit) {
        return switch (unit) {
            case YEAR -> number("%Y");
            case MONTH -> number("%m");
            case DAY, DAY_OF_MONTH -> number("%d");
            case HOUR -> number("%H");
            case MINUTE -> number("%M");
            case DAY_OF_YEAR -> number("%j");
            case EPOCH -> number("%s");
            default -> super.extractPattern(unit);
        };
    }

    private static String number(String format) {
        return "cast(strftime('" + format + "', ?2) as integer)";
    }
}
