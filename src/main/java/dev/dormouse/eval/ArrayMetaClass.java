package dev.dormouse.eval;

import com.querydsl.core.types.Expression;
import groovy.lang.DelegatingMetaClass;
import groovy.lang.MetaClass;

/** Paths to arrays as Groovy has arrays: {@code tags[0]}, {@code tags.size()}, {@code tags.length}, {@code tags.contains('x')}. */
final class ArrayMetaClass extends DelegatingMetaClass {

    ArrayMetaClass(MetaClass delegate) {
        super(delegate);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object invokeMethod(
            Class sender, Object object, String name, Object[] arguments, boolean toSuper, boolean inside) {
        Object own = own((Expression<?>) object, name, arguments);
        return own == null ? super.invokeMethod(sender, object, name, arguments, toSuper, inside) : own;
    }

    @Override
    public Object invokeMethod(Object object, String name, Object[] arguments) {
        Object own = own((Expression<?>) object, name, arguments);
        return own == null ? super.invokeMethod(object, name, arguments) : own;
    }

    /** Null for what Querydsl answers itself. */
    private static Object own(Expression<?> array, String name, Object[] arguments) {
        if (!ArrayConstants.isArray(array.getType())) {
            return null;
        }
        return switch (name) {
            case "size" -> arguments.length == 0 ? ArrayConditions.size(array) : null;
            case "contains" -> arguments.length == 1 ? ArrayConditions.contains(array, arguments[0]) : null;
            case "getAt" ->
                arguments.length == 1 && arguments[0] instanceof Integer place
                        ? ArrayConditions.element(array, place)
                        : null;
            default -> null;
        };
    }

    @Override
    public Object getProperty(Object object, String property) {
        return isLength(object, property)
                ? ArrayConditions.size((Expression<?>) object)
                : super.getProperty(object, property);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object getProperty(Class sender, Object object, String property, boolean toSuper, boolean inside) {
        return isLength(object, property)
                ? ArrayConditions.size((Expression<?>) object)
                : super.getProperty(sender, object, property, toSuper, inside);
    }

    private static boolean isLength(Object object, String property) {
        return property.equals("length") && ArrayConditions.isArray(object);
    }
}
