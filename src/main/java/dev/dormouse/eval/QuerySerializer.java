package dev.dormouse.eval;

import com.querydsl.core.types.CollectionExpression;
import com.querydsl.core.types.Constant;
import com.querydsl.core.types.ConstantImpl;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.Operation;
import com.querydsl.core.types.Operator;
import com.querydsl.core.types.Ops;
import com.querydsl.core.types.dsl.Expressions;
import com.querydsl.jpa.JPQLSerializer;
import com.querydsl.jpa.JPQLTemplates;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes HQL from Querydsl, and checks on the way what erasure lets through: each constant must be of the type that it is
 * compared with. Numbers are converted where nothing is lost.
 */
final class QuerySerializer extends JPQLSerializer {

    private static final Set<Operator> COMPARING = Set.of(
            Ops.EQ,
            Ops.NE,
            Ops.LT,
            Ops.LOE,
            Ops.GT,
            Ops.GOE,
            Ops.BETWEEN,
            Ops.IN,
            Ops.NOT_IN,
            Ops.LIKE,
            Ops.STARTS_WITH,
            Ops.ENDS_WITH,
            Ops.STRING_CONTAINS);

    private static final Set<Operator> COMPUTING = Set.of(Ops.ADD, Ops.SUB, Ops.MULT, Ops.DIV, Ops.MOD);

    /** Compare with one of many values. */
    private static final Set<Operator> LISTS = Set.of(Ops.IN, Ops.NOT_IN);

    QuerySerializer(JPQLTemplates templates, EntityManager manager) {
        super(templates, manager);
    }

    @Override
    protected void visitOperation(Class<?> type, Operator operator, List<? extends Expression<?>> operands) {
        LikeRegex.check(operator, operands);
        boolean computing = COMPUTING.contains(operator);
        List<? extends Expression<?>> checked = checked(operator, operands, ArrayConstants::forHql);
        boolean exact = computing || COMPARING.contains(operator);
        super.visitOperation(type, operator, ArrayConstants.alike(exact ? unnarrowed(checked, computing) : checked));
    }

    /**
     * Hibernate takes a parameter for the type of what stands beside it, and cuts off what that type cannot hold. Such a number is
     * written out; of a list it is left out, as no value of that type equals it.
     */
    private static List<Expression<?>> unnarrowed(List<? extends Expression<?>> operands, boolean computing) {
        Class<?> type = typeOf(operands);
        // What is reckoned may have another type than its parts.
        boolean reckoned = operands.stream()
                .anyMatch(o -> o instanceof Operation<?> operation && COMPUTING.contains(operation.getOperator()));
        List<Expression<?>> written = new ArrayList<>();
        for (Expression<?> operand : operands) {
            boolean narrows = operand instanceof Constant && ExactNumber.isWhole(type);
            written.add(narrows ? unnarrowed((Constant<?>) operand, type, computing || reckoned) : operand);
        }
        return written;
    }

    private static Expression<?> unnarrowed(Constant<?> constant, Class<?> type, boolean reckoned) {
        Object value = constant.getConstant();
        if (value instanceof Collection<?> values) {
            boolean numbers = !values.isEmpty() && values.stream().allMatch(QuerySerializer::isFinite);
            return reckoned && numbers
                    ? Expressions.template(
                            Object.class,
                            values.stream().map(v -> literal((Number) v)).collect(Collectors.joining(", ", "(", ")")))
                    : ConstantImpl.create(values.stream()
                            .filter(v -> v == null || type.isInstance(v))
                            .toList());
        }
        boolean parameter = !isFinite(value)
                || !reckoned && ExactNumber.in(type, (Number) value).isPresent();
        return parameter ? constant : Expressions.template(BigDecimal.class, "(" + literal((Number) value) + ")");
    }

    private static boolean isFinite(Object value) {
        return value instanceof Number number && ExactNumber.isFinite(number);
    }

    /** In HQL. A fraction of zero is kept: it makes a division one of decimals. */
    private static String literal(Number number) {
        BigDecimal decimal = ExactNumber.decimal(number);
        boolean whole =
                decimal.scale() <= 0 && ExactNumber.in(Integer.class, number).isPresent();
        return decimal.toPlainString() + (whole ? "" : "bd");
    }

    /** How a language that a query is sent in has an array that something is compared with. */
    interface Arrays {
        Expression<?> constant(Object value, Class<?> type, Expression<?> subject);
    }

    /** The operands, their constants being of the type that they are compared with. */
    static List<? extends Expression<?>> checked(
            Operator operator, List<? extends Expression<?>> operands, Arrays arrays) {
        return COMPARING.contains(operator) ? checked(LISTS.contains(operator), operands, arrays) : operands;
    }

    private static List<Expression<?>> checked(boolean lists, List<? extends Expression<?>> operands, Arrays arrays) {
        Class<?> type = typeOf(operands);
        Expression<?> subject = operands.stream()
                .filter(o -> !(o instanceof Constant))
                .findFirst()
                .orElse(null);
        List<Expression<?>> checked = new ArrayList<>();
        for (Expression<?> operand : operands) {
            if (operand instanceof Constant<?> constant) {
                boolean array = ArrayConstants.isArray(type) && !lists;
                checked.add(
                        array
                                ? arrays.constant(constant.getConstant(), type, subject)
                                : constant(constant, type, subject));
            } else {
                checked.add(operand);
            }
        }
        return checked;
    }

    /** Of the first operand that is no constant. */
    private static Class<?> typeOf(List<? extends Expression<?>> operands) {
        return operands.stream()
                .filter(o -> !(o instanceof Constant))
                .<Class<?>>map(QuerySerializer::typeOf)
                .findFirst()
                .orElse(Object.class);
    }

    /** Of a collection, what it holds. */
    private static Class<?> typeOf(Expression<?> expression) {
        return expression instanceof CollectionExpression<?, ?> collection
                ? collection.getParameter(0)
                : expression.getType();
    }

    private static Expression<?> constant(Constant<?> constant, Class<?> type, Expression<?> subject) {
        Object value = constant.getConstant();
        if (value instanceof Collection<?> values) {
            List<Object> converted = new ArrayList<>();
            values.forEach(v -> converted.add(convert(v, type, subject)));
            return ConstantImpl.create(converted);
        }
        Object converted = convert(value, type, subject);
        return converted == value ? constant : ConstantImpl.create(converted);
    }

    private static Object convert(Object value, Class<?> type, Expression<?> subject) {
        if (ArrayConstants.isArray(type)) {
            Object array = ArrayConstants.of(value, type, subject);
            if (array != null && !type.isInstance(array)) {
                throw ArrayConstants.dimensions(array, type, String.valueOf(subject));
            }
            return array;
        }
        if (value == null || type == Object.class || type.isInstance(value)) {
            return value;
        }
        Object made = AttributeValues.of(value, type);
        if (made != value) {
            return made;
        }
        if (value instanceof CharSequence text && type == String.class) {
            return text.toString();
        }
        if (value instanceof Number number && Number.class.isAssignableFrom(type)) {
            return number(number, type);
        }
        boolean plain = type == String.class || type == Boolean.class || Number.class.isAssignableFrom(type);
        boolean comparable = !plain || value instanceof Character;
        if (comparable && !(value instanceof Number) && !(value instanceof CharSequence)) {
            return value;
        }
        throw WrongType.of(subject, type, value);
    }

    /** The number in the wanted type; or as it is, where that type cannot hold it: the database then compares exactly. */
    private static Number number(Number number, Class<?> type) {
        return ExactNumber.in(type, number)
                .orElseGet(() -> ExactNumber.isFinite(number) ? ExactNumber.decimal(number) : number);
    }
}
