package dev.dormouse.eval;

import com.querydsl.core.types.ConstantImpl;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.Ops;
import com.querydsl.core.types.dsl.BooleanExpression;
import com.querydsl.core.types.dsl.Expressions;
import groovy.lang.DelegatingMetaClass;
import groovy.lang.MetaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers of Querydsl as Groovy has them: {@code lt}, {@code between} and the like would cut a number to the type of what it is compared
 * with, {@code 1.5} to {@code 1}. Such a number goes into the query as it is, as it does from {@code where { }}.
 */
final class NumberMetaClass extends DelegatingMetaClass {

    /** Those that take numbers; the number of their arguments decides, too. */
    private static final Map<String, Ops> ONE = Map.of("lt", Ops.LT, "loe", Ops.LOE, "gt", Ops.GT, "goe", Ops.GOE);

    NumberMetaClass(MetaClass delegate) {
        super(delegate);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Object invokeMethod(
            Class sender, Object object, String name, Object[] arguments, boolean toSuper, boolean inside) {
        Optional<BooleanExpression> exact = exact(object, name, arguments);
        return exact.isPresent() ? exact.get() : super.invokeMethod(sender, object, name, arguments, toSuper, inside);
    }

    @Override
    public Object invokeMethod(Object object, String name, Object[] arguments) {
        Optional<BooleanExpression> exact = exact(object, name, arguments);
        return exact.isPresent() ? exact.get() : super.invokeMethod(object, name, arguments);
    }

    /** The comparison, if Querydsl's own method would cut one of the numbers. */
    private static Optional<BooleanExpression> exact(Object object, String name, Object[] arguments) {
        Expression<?> number = (Expression<?>) object;
        Object[] values = arguments.length == 1 && arguments[0] instanceof Number[] several ? several : arguments;
        boolean cut = Arrays.stream(values).allMatch(Number.class::isInstance)
                && Arrays.stream(values)
                        .anyMatch(value -> ExactNumber.isWhole(number.getType())
                                && ExactNumber.in(number.getType(), (Number) value)
                                        .isEmpty());
        return cut ? comparison(number, name, values) : Optional.empty();
    }

    private static Optional<BooleanExpression> comparison(Expression<?> number, String name, Object[] values) {
        if (ONE.containsKey(name) && values.length == 1) {
            return Optional.of(Expressions.predicate(ONE.get(name), number, ConstantImpl.create(values[0])));
        }
        boolean between = name.equals("between") || name.equals("notBetween");
        if (between && values.length == 2) {
            BooleanExpression within = Expressions.predicate(
                    Ops.BETWEEN, number, ConstantImpl.create(values[0]), ConstantImpl.create(values[1]));
            return Optional.of(name.equals("between") ? within : within.not());
        }
        boolean in = name.equals("in") || name.equals("notIn");
        return in
                ? Optional.of(Expressions.predicate(
                        name.equals("in") ? Ops.IN : Ops.NOT_IN, number, ConstantImpl.create(List.of(values))))
                : Optional.empty();
    }
}
