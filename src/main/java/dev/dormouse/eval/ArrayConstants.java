package dev.dormouse.eval;

import com.querydsl.core.types.ConstantImpl;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.ExpressionUtils;
import com.querydsl.core.types.Path;
import com.querydsl.core.types.Template;
import com.querydsl.core.types.TemplateExpression;
import com.querydsl.core.types.dsl.Expressions;
import dev.dormouse.entity.ArrayText;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityVariable;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.codehaus.groovy.runtime.typehandling.DefaultTypeTransformation;
import org.codehaus.groovy.runtime.typehandling.GroovyCastException;

/** Arrays in conditions: a list is one, and PostgreSQL's may have other dimensions than their column was declared with. */
final class ArrayConstants {

    private static final String CAST = "sql('cast(? as ";

    private ArrayConstants() {}

    /** Whether values of the type are arrays, and not bytes. */
    static boolean isArray(Class<?> type) {
        return type.isArray() && !type.getComponentType().isPrimitive();
    }

    /** The array that is meant, with as many dimensions as the value has. */
    static Object of(Object value, Class<?> type, Object subject) {
        try {
            boolean array = value == null || value instanceof Collection<?> || value instanceof Object[];
            if (array && !(isOfNumbers(type) && hasText(value))) {
                return AttributeValues.array(value, type);
            }
            if (isOfPrimitives(value)) {
                return of(DefaultTypeTransformation.asCollection(value), type, subject);
            }
        } catch (GroovyCastException e) {
            throw refused(value, type, subject);
        }
        throw refused(value, type, subject);
    }

    /** The array of a list whose elements are of one class: where nothing says what is wanted. */
    static Object ofElements(Collection<?> values) {
        List<Object> plain = new ArrayList<>(values);
        plain.replaceAll(v -> v instanceof CharSequence text ? text.toString() : v);
        Class<?> type = plain.stream()
                .filter(Objects::nonNull)
                .<Class<?>>map(Object::getClass)
                .reduce((a, b) -> a == b ? a : Object.class)
                .orElse(Object.class);
        return plain.toArray((Object[]) Array.newInstance(type, plain.size()));
    }

    /** {@code int[]}; bytes are one value. */
    private static boolean isOfPrimitives(Object value) {
        return value.getClass().isArray() && !(value instanceof Object[]) && !(value instanceof byte[]);
    }

    private static boolean isOfNumbers(Class<?> type) {
        return type.isArray() ? isOfNumbers(type.getComponentType()) : Number.class.isAssignableFrom(type);
    }

    /** Groovy would take a text of one character for its number in Unicode. */
    private static boolean hasText(Object value) {
        return value instanceof Object[] array
                ? hasText(Arrays.asList(array))
                : value instanceof Collection<?> values
                        ? values.stream().anyMatch(ArrayConstants::hasText)
                        : value instanceof CharSequence;
    }

    /** The constant for HQL, which knows the dimensions of the declaration alone: others travel as text. */
    static Expression<?> forHql(Object value, Class<?> type, Expression<?> subject) {
        Object array = of(value, type, subject);
        if (array == null || type.isInstance(array)) {
            return ConstantImpl.create(array);
        }
        String column = column(subject).orElseThrow(() -> dimensions(array, type, String.valueOf(subject)));
        return Expressions.template(
                type, CAST + column.replace("'", "''") + ")', {0})", ConstantImpl.create(ArrayText.write((Object[])
                        array)));
    }

    /** HQL compares what it has no type for with nothing but its like. */
    static List<? extends Expression<?>> alike(List<? extends Expression<?>> operands) {
        Optional<? extends Expression<?>> spelled =
                operands.stream().filter(ArrayConstants::isSpelled).findFirst();
        if (spelled.isEmpty()) {
            return operands;
        }
        Template cast = ((TemplateExpression<?>) spelled.get()).getTemplate();
        return operands.stream()
                .map(operand ->
                        isSpelled(operand) ? operand : ExpressionUtils.template(operand.getType(), cast, operand))
                .toList();
    }

    private static boolean isSpelled(Expression<?> operand) {
        return operand instanceof TemplateExpression<?> template
                && template.getTemplate().toString().startsWith(CAST);
    }

    /** How PostgreSQL spells the type of an attribute's column. */
    static Optional<String> column(Expression<?> subject) {
        return subject instanceof Path<?> path
                        && path.getMetadata().getParent() instanceof EntityVariable<?> entity
                        && entity.entityModel()
                                        .find(path.getMetadata().getName())
                                        .orElse(null)
                                instanceof Attribute.Basic basic
                        && basic.column().type().display().endsWith("[]")
                ? Optional.of(basic.column().type().display())
                : Optional.empty();
    }

    /** What is said of an array that cannot be compared with one of other dimensions. */
    static ShellException dimensions(Object array, Class<?> type, String subject) {
        return new ShellException(Failure.statement(subject + " is " + counted(type) + ", but the value has "
                        + counted(array.getClass()).replaceFirst("^.*?with ", ""))
                .withHint("where { } and SQL compare PostgreSQL's arrays whatever their dimensions"));
    }

    private static String counted(Class<?> type) {
        int dimensions = 0;
        for (Class<?> at = type; at.isArray() && at != byte[].class; at = at.getComponentType()) {
            dimensions++;
        }
        return "an array with " + dimensions + (dimensions == 1 ? " dimension" : " dimensions");
    }

    private static ShellException refused(Object value, Class<?> type, Object subject) {
        boolean list = value instanceof Collection<?> || value instanceof Object[];
        return new ShellException(Failure.statement(
                        subject + " is an array, " + type.getSimpleName() + ", but " + value + " is none of that kind")
                .withHint(list ? "" : "an array is written as a list: " + subject + " == [" + value + "]"));
    }
}
