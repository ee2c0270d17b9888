package dev.dormouse.entity;

import com.querydsl.core.types.Path;
import com.querydsl.core.types.PathMetadata;
import com.querydsl.core.types.PathMetadataFactory;
import com.querydsl.core.types.dsl.BooleanPath;
import com.querydsl.core.types.dsl.ComparablePath;
import com.querydsl.core.types.dsl.EnumPath;
import com.querydsl.core.types.dsl.ListPath;
import com.querydsl.core.types.dsl.MapPath;
import com.querydsl.core.types.dsl.NumberPath;
import com.querydsl.core.types.dsl.SetPath;
import com.querydsl.core.types.dsl.SimpleExpression;
import com.querydsl.core.types.dsl.SimplePath;
import com.querydsl.core.types.dsl.StringPath;
import java.util.function.Supplier;

/** Paths to collections of values; what {@code any()} answers knows what each value consists of. */
final class ElementPaths {

    private ElementPaths() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Path<?> of(Attribute.Elements elements, PathMetadata metadata, EntityTypes types) {
        Class element = types.valueClass(elements.element());
        Class path = pathClass(element);
        Any any = new Any(elements.model(), types);
        return switch (elements.shape()) {
            case LIST -> new Ordered(element, path, metadata, any);
            case SET -> new Unordered(element, path, metadata, any);
            case MAP -> new Keyed(element, path, metadata);
        };
    }

    private static Class<?> pathClass(Class<?> element) {
        if (element == String.class) {
            return StringPath.class;
        }
        if (element == Boolean.class) {
            return BooleanPath.class;
        }
        if (element.isEnum()) {
            return EnumPath.class;
        }
        if (Number.class.isAssignableFrom(element)) {
            return NumberPath.class;
        }
        return Comparable.class.isAssignableFrom(element) ? ComparablePath.class : SimplePath.class;
    }

    /**
     * What {@code any()} answers, where it consists of parts.
     *
     * @param model what an element is
     */
    private record Any(String model, EntityTypes types) {

        @SuppressWarnings("unchecked")
        SimpleExpression<Object> of(Path<?> collection, Supplier<SimpleExpression<Object>> plain) {
            boolean hasParts =
                    !types.models().find(model).orElseThrow().attributes().isEmpty();
            return hasParts
                    ? (SimpleExpression<Object>)
                            types.newVariable(model, PathMetadataFactory.forCollectionAny(collection))
                    : plain.get();
        }
    }

    private static final class Unordered extends SetPath<Object, SimpleExpression<Object>> {

        private static final long serialVersionUID = 1L;

        private final transient Any any;

        Unordered(Class<Object> element, Class<SimpleExpression<Object>> path, PathMetadata metadata, Any any) {
            super(element, path, metadata);
            this.any = any;
        }

        @Override
        public SimpleExpression<Object> any() {
            return any.of(this, super::any);
        }
    }

    private static final class Ordered extends ListPath<Object, SimpleExpression<Object>> {

        private static final long serialVersionUID = 1L;

        private final transient Any any;

        Ordered(Class<Object> element, Class<SimpleExpression<Object>> path, PathMetadata metadata, Any any) {
            super(element, path, metadata);
            this.any = any;
        }

        @Override
        public SimpleExpression<Object> any() {
            return any.of(this, super::any);
        }
    }

    /** Its keys are checked by the database alone. */
    private static final class Keyed extends MapPath<Object, Object, SimpleExpression<Object>> {

        private static final long serialVersionUID = 1L;

        Keyed(Class<Object> element, Class<SimpleExpression<Object>> path, PathMetadata metadata) {
            super(Object.class, element, path, metadata);
        }
    }
}
