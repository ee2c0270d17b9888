package dev.dormouse.eval;

import com.querydsl.core.types.CollectionExpression;
import com.querydsl.core.types.Constant;
import com.querydsl.core.types.ConstantImpl;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.Operator;
import com.querydsl.core.types.Ops;
import com.querydsl.jpa.JPQLSerializer;
import com.querydsl.jpa.JPQLTemplates;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

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

    QuerySerializer(JPQLTemplates templates, EntityManager manager) {
        super(templates, manager);
    }

    @Override
    protected void visitOperation(Class<?> type, Operator operator, List<? extends Expression<?>> operands) {
        super.visitOperation(type, operator, checked(operator, operands));
    }

    /** The operands, their constants being of the type that they are compared with. */
    static List<? extends Expression<?>> checked(Operator operator, List<? extends Expression<?>> operands) {
        return COMPARING.contains(operator) ? checked(operands) : operands;
    }

    private static List<Expression<?>> checked(List<? extends Expression<?>> operands) {
        Class<?> type = operands.stream()
                .filter(o -> !(o instanceof Constant))
                .<Class<?>>map(QuerySerializer::typeOf)
                .findFirst()
                .orElse(Object.class);
        Expression<?> subject = operands.stream()
                .filter(o -> !(o instanceof Constant))
                .findFirst()
                .orElse(null);
        List<Expression<?>> checked = new ArrayList<>();
        for (Expression<?> operand : operands) {
            checked.add(operand instanceof Constant<?> constant ? constant(constant, type, subject) : operand);
        }
        return checked;
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
        if (value == null || type == Object.class || type.isInstance(value)) {
            return value;
        }
        if (type.isEnum() && value instanceof CharSequence) {
            return AttributeValues.of(value, type);
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
        throw new ShellException(Failure.statement(subject + " is " + article(type.getSimpleName()) + ", but "
                        + shown(value) + " is " + article(value.getClass().getSimpleName()))
                .withHint(hint(value, type)));
    }

    /** The number in the wanted type; or as it is, where that type cannot hold it: the database then compares exactly. */
    private static Number number(Number number, Class<?> type) {
        BigDecimal exact = new BigDecimal(number.toString());
        try {
            if (type == Integer.class) {
                return exact.intValueExact();
            }
            if (type == Long.class) {
                return exact.longValueExact();
            }
            if (type == Short.class) {
                return exact.shortValueExact();
            }
            if (type == BigInteger.class) {
                return exact.toBigIntegerExact();
            }
        } catch (ArithmeticException e) {
            return exact;
        }
        if (type == BigDecimal.class) {
            return exact;
        }
        return type == Double.class ? exact.doubleValue() : type == Float.class ? (Number) exact.floatValue() : number;
    }

    private static String hint(Object value, Class<?> type) {
        if (Number.class.isAssignableFrom(type) && value instanceof CharSequence text) {
            return text.toString().strip().matches("-?\\d+(\\.\\d+)?") ? "a number has no quotes: " + text : "";
        }
        return type == String.class ? "a text has quotes: '" + value + "'" : "";
    }

    private static String article(String type) {
        return (("AEIOU".indexOf(type.charAt(0)) >= 0) ? "an " : "a ") + type;
    }

    private static String shown(Object value) {
        return value instanceof CharSequence ? "'" + value + "'" : String.valueOf(value);
    }
}
