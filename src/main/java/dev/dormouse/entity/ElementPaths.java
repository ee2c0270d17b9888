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

/** Paths to collections of values; what {@code any()} answers knows what each value consists of. */
final class ElementPaths {

    private ElementPaths() {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    static Path<?> of(Attribute.Elements elements, PathMetadata metadata, EntityTypes types) {
        Class element = types.valueClass(elements.element());
        Class path = pathClass(element);
        return switch (elements.shape()) {
            case LIST -> new Ordered(element, path, metadata, elements.model(), types);
            case SET -> new Unordered(element, path, metadata, elements.model(), types);
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

    private static boolean hasParts(String model, EntityTypes types) {
        return !types.models().find(model).orElseThrow().attributes().isEmpty();
    }

    private static final class Unordered extends SetPath<Object, SimpleExpression<Object>> {

        private static final long serialVersionUID = 1L;

        private final String model;
        private final transient EntityTypes types;

        Unordered(
                Class<Object> element,
                Class<SimpleExpression<Object>> path,
                PathMetadata metadata,
                String model,
                EntityTypes types) {
            super(element, path, metadata);
            this.model = model;
            this.types = types;
        }

        @Override
        @SuppressWarnings("unchecked")
        public SimpleExpression<Object> any() {
            return hasParts(model, types)
                    ? (SimpleExpression<Object>) types.newVariable(model, PathMetadataFactory.forCollectionAny(this))
                    : super.any();
        }
    }

    private static final class Ordered extends ListPath<Object, SimpleExpression<Object>> {

        private static final long serialVersionUID = 1L;

        private final String model;
        private final transient EntityTypes types;

        Ordered(
                Class<Object> element,
                Class<SimpleExpression<Object>> path,
                PathMetadata metadata,
                String model,
                EntityTypes types) {
            super(element, path, metadata);
            this.model = model;
            this.types = types;
        }

        @Override
        @SuppressWarnings("unchecked")
        public SimpleExpression<Object> any() {
            return hasParts(model, types)
                    ? (SimpleExpression<Object>) types.newVariable(model, PathMetadataFactory.forCollectionAny(this))
                    : super.any();
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
