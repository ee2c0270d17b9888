package dev.dormouse.entity;

import java.util.Arrays;
import java.util.Map;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.ArrayJavaType;
import org.hibernate.type.descriptor.java.BooleanJavaType;
import org.hibernate.type.descriptor.java.DoubleJavaType;
import org.hibernate.type.descriptor.java.FloatJavaType;
import org.hibernate.type.descriptor.java.IntegerJavaType;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.java.LongJavaType;
import org.hibernate.type.descriptor.java.MutabilityPlan;
import org.hibernate.type.descriptor.java.MutableMutabilityPlan;
import org.hibernate.type.descriptor.java.ShortJavaType;
import org.hibernate.type.descriptor.java.StringJavaType;

/**
 * Hibernate's arrays, but that a value may be an array of arrays: PostgreSQL lets any value have any number of dimensions, however
 * its column was declared. To Hibernate's functions it is the array of the declaration.
 *
 * @param <T> what a value of one dimension has
 */
abstract class AnyDimensions<T> extends ArrayJavaType<T> {

    private static final long serialVersionUID = 1L;

    private static final Map<String, Class<?>> TYPES = Map.of(
            Short[].class.getName(), Shorts.class,
            Integer[].class.getName(), Integers.class,
            Long[].class.getName(), Longs.class,
            Float[].class.getName(), Floats.class,
            Double[].class.getName(), Doubles.class,
            Boolean[].class.getName(), Booleans.class,
            String[].class.getName(), Strings.class);

    private AnyDimensions(JavaType<T> element) {
        super(element);
    }

    /** The one for an array's class, by its binary name. */
    static Class<?> of(String arrayType) {
        return TYPES.get(arrayType);
    }

    private static boolean isNested(Object value) {
        return value instanceof Object[] array && Arrays.stream(array).anyMatch(Object[].class::isInstance);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <X> T[] wrap(X value, WrapperOptions options) {
        try {
            Object array = value instanceof java.sql.Array sql ? sql.getArray() : value;
            return isNested(array) ? (T[]) array : super.wrap((X) array, options);
        } catch (java.sql.SQLException e) {
            return super.wrap(value, options);
        }
    }

    /** What drivers take: they make an SQL array of arrays of arrays, too. */
    @Override
    @SuppressWarnings("unchecked")
    public <X> X unwrap(T[] value, Class<X> type, WrapperOptions options) {
        return type.isArray() && type != byte[].class && isNested(value)
                ? (X) ArrayText.copy(value)
                : super.unwrap(value, type, options);
    }

    @Override
    public boolean areEqual(Object[] one, Object[] another) {
        return isNested(one) || isNested(another) ? Arrays.deepEquals(one, another) : super.areEqual(one, another);
    }

    @Override
    public int extractHashCode(T[] value) {
        return isNested(value) ? Arrays.deepHashCode(value) : super.extractHashCode(value);
    }

    @Override
    public String extractLoggableRepresentation(T[] value) {
        return isNested(value) ? ArrayText.write(value) : super.extractLoggableRepresentation(value);
    }

    @Override
    public String toString(T[] value) {
        return isNested(value) ? ArrayText.write(value) : super.toString(value);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T[] deepCopy(Object value) {
        return isNested(value) ? (T[]) ArrayText.copy((Object[]) value) : super.deepCopy(value);
    }

    @Override
    public MutabilityPlan<T[]> getMutabilityPlan() {
        return new MutableMutabilityPlan<>() {

            private static final long serialVersionUID = 1L;

            @Override
            @SuppressWarnings("unchecked")
            protected T[] deepCopyNotNull(T[] value) {
                return (T[]) ArrayText.copy(value);
            }
        };
    }

    /** {@code smallint[]} */
    public static final class Shorts extends AnyDimensions<Short> {
        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public Shorts() {
            super(ShortJavaType.INSTANCE);
        }
    }

    /** {@code integer[]} */
    public static final class Integers extends AnyDimensions<Integer> {
        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public Integers() {
            super(IntegerJavaType.INSTANCE);
        }
    }

    /** {@code bigint[]} */
    public static final class Longs extends AnyDimensions<Long> {
        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public Longs() {
            super(LongJavaType.INSTANCE);
        }
    }

    /** {@code real[]} */
    public static final class Floats extends AnyDimensions<Float> {
        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public Floats() {
            super(FloatJavaType.INSTANCE);
        }
    }

    /** {@code double precision[]} */
    public static final class Doubles extends AnyDimensions<Double> {
        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public Doubles() {
            super(DoubleJavaType.INSTANCE);
        }
    }

    /** {@code boolean[]} */
    public static final class Booleans extends AnyDimensions<Boolean> {
        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public Booleans() {
            super(BooleanJavaType.INSTANCE);
        }
    }

    /** {@code text[]} */
    public static final class Strings extends AnyDimensions<String> {
        private static final long serialVersionUID = 1L;

        /** Called by Hibernate. */
        public Strings() {
            super(StringJavaType.INSTANCE);
        }
    }
}
