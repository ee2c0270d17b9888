package dev.dormouse.entity;

import java.util.Map;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.InstantJdbcType;
import org.hibernate.type.descriptor.jdbc.JdbcType;
import org.hibernate.type.descriptor.jdbc.LocalDateJdbcType;
import org.hibernate.type.descriptor.jdbc.LocalDateTimeJdbcType;
import org.hibernate.type.descriptor.jdbc.LocalTimeJdbcType;
import org.hibernate.type.descriptor.jdbc.OffsetDateTimeJdbcType;
import org.hibernate.type.descriptor.jdbc.OffsetTimeJdbcType;
import org.hibernate.type.descriptor.jdbc.ZonedDateTimeJdbcType;

/**
 * Java's times as a driver takes and gives them, for {@code hibernate.type.java_time_use_direct_jdbc}. Hibernate's own call
 * themselves by codes of their own, which its arithmetic does not take for times: {@code x > local datetime - 5 day} would
 * compare with a duration.
 */
final class DirectTimes {

    private DirectTimes() {}

    /** By the code under which Hibernate looks for them. */
    static Map<Integer, JdbcType> all() {
        return Map.of(
                SqlTypes.LOCAL_DATE_TIME, new LocalDateTimes(),
                SqlTypes.LOCAL_DATE, new LocalDates(),
                SqlTypes.LOCAL_TIME, new LocalTimes(),
                SqlTypes.OFFSET_DATE_TIME, new OffsetDateTimes(),
                SqlTypes.OFFSET_TIME, new OffsetTimes(),
                SqlTypes.ZONED_DATE_TIME, new ZonedDateTimes(),
                SqlTypes.INSTANT, new Instants());
    }

    private static final class LocalDateTimes extends LocalDateTimeJdbcType {

        private static final long serialVersionUID = 1L;

        @Override
        public int getDefaultSqlTypeCode() {
            return SqlTypes.TIMESTAMP;
        }
    }

    private static final class LocalDates extends LocalDateJdbcType {

        private static final long serialVersionUID = 1L;

        @Override
        public int getDefaultSqlTypeCode() {
            return SqlTypes.DATE;
        }
    }

    private static final class LocalTimes extends LocalTimeJdbcType {

        private static final long serialVersionUID = 1L;

        @Override
        public int getDefaultSqlTypeCode() {
            return SqlTypes.TIME;
        }
    }

    private static final class OffsetDateTimes extends OffsetDateTimeJdbcType {

        private static final long serialVersionUID = 1L;

        @Override
        public int getDefaultSqlTypeCode() {
            return SqlTypes.TIMESTAMP_WITH_TIMEZONE;
        }
    }

    private static final class OffsetTimes extends OffsetTimeJdbcType {

        private static final long serialVersionUID = 1L;

        @Override
        public int getDefaultSqlTypeCode() {
            return SqlTypes.TIME_WITH_TIMEZONE;
        }
    }

    private static final class ZonedDateTimes extends ZonedDateTimeJdbcType {

        private static final long serialVersionUID = 1L;

        @Override
        public int getDefaultSqlTypeCode() {
            return SqlTypes.TIMESTAMP_WITH_TIMEZONE;
        }
    }

    private static final class Instants extends InstantJdbcType {

        private static final long serialVersionUID = 1L;

        @Override
        public int getDefaultSqlTypeCode() {
            return SqlTypes.TIMESTAMP;
        }
    }
}
