package dev.dormouse.eval;

import com.querydsl.core.types.CollectionExpression;
import com.querydsl.core.types.ConstantImpl;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.ExpressionUtils;
import com.querydsl.core.types.Ops;
import com.querydsl.core.types.Predicate;
import com.querydsl.core.types.dsl.CollectionPathBase;
import com.querydsl.core.types.dsl.Expressions;
import com.querydsl.jpa.JPAExpressions;
import dev.dormouse.entity.EntityVariable;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import groovy.lang.Closure;
import groovy.lang.MissingPropertyException;
import groovy.lang.Range;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.codehaus.groovy.runtime.ScriptBytecodeAdapter;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;

/**
 * What the operators in a {@code where { }} mean: a predicate if a side is a Querydsl expression, else just what they mean in
 * Groovy. {@link WhereClosures} puts the calls in the place of the operators.
 */
public final class Criteria {

    private Criteria() {}

    /** {@code == != < <= > >=} */
    public static Object compare(String operator, Object left, Object right) throws Throwable {
        if (!isExpression(left) && !isExpression(right)) {
            return plain(operator, left, right);
        }
        if (left == null || right == null) {
            Expression<?> side = expression(left == null ? right : left);
            return switch (operator) {
                case "==" -> Expressions.predicate(Ops.IS_NULL, side);
                case "!=" -> Expressions.predicate(Ops.IS_NOT_NULL, side);
                default ->
                    throw new ShellException(
                            Failure.statement("null has no order: " + side + " " + operator + " null"));
            };
        }
        Ops op =
                switch (operator) {
                    case "==" -> Ops.EQ;
                    case "!=" -> Ops.NE;
                    case "<" -> Ops.LT;
                    case "<=" -> Ops.LOE;
                    case ">" -> Ops.GT;
                    default -> Ops.GOE;
                };
        return Expressions.predicate(op, expression(left), expression(right));
    }

    private static Object plain(String operator, Object left, Object right) throws Throwable {
        return switch (operator) {
            case "==" -> ScriptBytecodeAdapter.compareEqual(left, right);
            case "!=" -> ScriptBytecodeAdapter.compareNotEqual(left, right);
            case "<" -> ScriptBytecodeAdapter.compareLessThan(left, right);
            case "<=" -> ScriptBytecodeAdapter.compareLessThanEqual(left, right);
            case ">" -> ScriptBytecodeAdapter.compareGreaterThan(left, right);
            default -> ScriptBytecodeAdapter.compareGreaterThanEqual(left, right);
        };
    }

    /** {@code &&}; the right side is not asked if the left one is plainly false. */
    public static Object and(Object left, Closure<?> right) {
        if (!isExpression(left)) {
            return isTrue(left) ? condition(right.call()) : Boolean.FALSE;
        }
        return ExpressionUtils.and(predicate(left), predicate(right.call()));
    }

    /** {@code ||}; the right side is not asked if the left one is plainly true. */
    public static Object or(Object left, Closure<?> right) {
        if (!isExpression(left)) {
            return isTrue(left) ? Boolean.TRUE : condition(right.call());
        }
        return ExpressionUtils.or(predicate(left), predicate(right.call()));
    }

    private static Object condition(Object value) {
        return isExpression(value) ? value : isTrue(value);
    }

    /** {@code !} */
    public static Object not(Object operand) {
        return isExpression(operand) ? predicate(operand).not() : !isTrue(operand);
    }

    /** {@code in} a list, a range or a subquery; or in a collection or an array that is kept in the database. */
    public static Object in(Object left, Object right) throws Throwable {
        if (ArrayConditions.isArray(right)) {
            return ArrayConditions.contains((Expression<?>) right, left);
        }
        if (!isExpression(left) && !(right instanceof CollectionExpression)) {
            return ScriptBytecodeAdapter.isCase(left, right);
        }
        if (right instanceof Range<?> range && range.getFrom() instanceof Number) {
            return Expressions.predicate(
                    Ops.BETWEEN, expression(left), expression(range.getFrom()), expression(range.getTo()));
        }
        if (right instanceof Object[] array) {
            return Expressions.predicate(Ops.IN, expression(left), expression(List.of(array)));
        }
        return Expressions.predicate(Ops.IN, expression(left), expression(right));
    }

    /** {@code =~} and {@code ==~}: a regular expression, of which {@code .}, {@code .*} and literal text reach the database. */
    public static Object matches(Object left, Object right, boolean whole) throws Throwable {
        if (!isExpression(left)) {
            return whole ? InvokerHelper.matchRegex(left, right) : InvokerHelper.findRegex(left, right);
        }
        String regex = right instanceof Pattern pattern ? pattern.pattern() : String.valueOf(right);
        boolean fromStart = !whole && regex.startsWith("^");
        boolean toEnd = !whole && regex.endsWith("$") && !regex.endsWith("\\$");
        String bare = regex.substring(fromStart ? 1 : 0, regex.length() - (toEnd ? 1 : 0));
        String complete = (whole || fromStart ? "" : ".*") + bare + (whole || toEnd ? "" : ".*");
        return Expressions.predicate(Ops.MATCHES, expression(left), expression(complete));
    }

    /** {@code + - * / %} */
    public static Object calculate(String operator, Object left, Object right) {
        if (!isExpression(left) && !isExpression(right)) {
            String method =
                    switch (operator) {
                        case "+" -> "plus";
                        case "-" -> "minus";
                        case "*" -> "multiply";
                        case "/" -> "div";
                        default -> "remainder";
                    };
            return InvokerHelper.invokeMethod(left, method, right);
        }
        Expression<?> a = expression(left);
        Expression<?> b = expression(right);
        Class<?> type = isExpression(left) ? a.getType() : b.getType();
        if (operator.equals("+") && type == String.class) {
            return Expressions.stringOperation(Ops.CONCAT, a, b);
        }
        Ops op =
                switch (operator) {
                    case "+" -> Ops.ADD;
                    case "-" -> Ops.SUB;
                    case "*" -> Ops.MULT;
                    case "/" -> Ops.DIV;
                    default -> Ops.MOD;
                };
        return number(type, op, a, b);
    }

    /** A minus in front: descending order where something is ordered by it, else the negative value. */
    public static Object negate(Object operand) {
        return isExpression(operand)
                ? number(expression(operand).getType(), Ops.NEGATE, expression(operand))
                : InvokerHelper.unaryMinus(operand);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object number(Class<?> type, Ops op, Expression<?>... operands) {
        Class number = Number.class.isAssignableFrom(type) ? type : Double.class;
        return Expressions.numberOperation(number, op, operands);
    }

    static boolean isExpression(Object value) {
        return value instanceof Expression;
    }

    private static Expression<?> expression(Object value) {
        return value instanceof Expression<?> expression
                ? expression
                : ConstantImpl.create(value instanceof CharSequence text ? text.toString() : constant(value));
    }

    private static Object constant(Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream()
                    .map(v -> v instanceof CharSequence c ? c.toString() : v)
                    .toList();
        }
        return value;
    }

    /** A condition as a predicate: a plain true or false, or a Boolean attribute, too. */
    static Predicate predicate(Object value) {
        if (value instanceof Predicate predicate) {
            return predicate;
        }
        if (value instanceof Boolean bool) {
            return bool ? Expressions.TRUE.isTrue() : Expressions.FALSE.isTrue();
        }
        throw new ShellException(Failure.statement("not a condition: " + value)
                .withHint("compare it with something: "
                        + (isExpression(value) ? value + " == …" : "attribute == value")));
    }

    /** {@code tracks.any { … }}: whether the condition holds for one of them; its names are attributes of theirs first. */
    public static Object any(Object collection, Closure<?> condition) {
        Optional<EntityVariable<?>> one = one(collection, "any");
        return one.isPresent()
                ? exists((CollectionPathBase<?, ?, ?>) collection, one.get(), predicate(condition, one.get()))
                : InvokerHelper.invokeMethod(collection, "any", condition);
    }

    /**
     * {@code tracks.every { … }}: whether there is none for which the condition does not hold. As in Groovy it does not hold where a
     * NULL leaves it unknown.
     */
    public static Object every(Object collection, Closure<?> condition) {
        Optional<EntityVariable<?>> one = one(collection, "every");
        if (one.isEmpty()) {
            return InvokerHelper.invokeMethod(collection, "every", condition);
        }
        Predicate fails =
                Expressions.booleanTemplate("case when {0} then 1 else 0 end = 0", predicate(condition, one.get()));
        return exists((CollectionPathBase<?, ?, ?>) collection, one.get(), fails)
                .not();
    }

    /** A variable for one of the entities that a collection holds. */
    private static Optional<EntityVariable<?>> one(Object collection, String quantifier) {
        if (ArrayConditions.isArray(collection)) {
            throw ArrayConditions.noQuantifier(collection, quantifier);
        }
        return collection instanceof CollectionPathBase<?, ?, ?> path && path.any() instanceof EntityVariable<?> one
                ? Optional.of(one.named(path.toString().replace('.', '_')))
                : Optional.empty();
    }

    private static Predicate predicate(Closure<?> condition, EntityVariable<?> one) {
        Closure<?> bound = (Closure<?>) condition.clone();
        bound.setDelegate(new AttributeScope(one::hasAttribute, one::attribute));
        bound.setResolveStrategy(Closure.DELEGATE_FIRST);
        try {
            return predicate(bound.call(one));
        } catch (MissingPropertyException e) {
            throw new ShellException(EntityVariable.unknownAttribute(one.entityModel(), e.getProperty()), e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Predicate exists(CollectionPathBase path, EntityVariable<?> one, Predicate condition) {
        return JPAExpressions.selectOne().from(path, one).where(condition).exists();
    }

    private static boolean isTrue(Object value) {
        return DefaultTypeTransformation.castToBoolean(value);
    }
}
