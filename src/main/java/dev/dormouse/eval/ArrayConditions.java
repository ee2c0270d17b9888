package dev.dormouse.eval;

import com.querydsl.core.types.ConstantImpl;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.Path;
import com.querydsl.core.types.Predicate;
import com.querydsl.core.types.dsl.Expressions;
import dev.dormouse.entity.ArrayText;
import dev.dormouse.entity.EntityVariable;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.util.Collections;
import java.util.Optional;

/**
 * Conditions on what an array in the database holds. Hibernate's functions know arrays of some types alone, so that these are
 * written in SQL.
 */
final class ArrayConditions {

    private ArrayConditions() {}

    /** Whether it stands for an array in the database. */
    static boolean isArray(Object value) {
        return value instanceof Expression<?> expression && ArrayConstants.isArray(expression.getType());
    }

    /** {@code 'x' in tags}: whether one of the elements is this value, or what this expression says. */
    static Predicate contains(Expression<?> array, Object element) {
        if (element == null) {
            return predicate("(array_position(?, null) is not null)", array);
        }
        Optional<String> type = ArrayConstants.column(array);
        if (type.isEmpty() && !isRow(array)) {
            throw new ShellException(Failure.statement(
                            "only of PostgreSQL's arrays a condition asks whether they hold a value, not of " + array)
                    .withHint("SQL: array_contains(…)"));
        }
        if (element instanceof Expression<?> value) {
            return isRow(array)
                    ? Expressions.booleanTemplate("{0} = any({1})", value, array)
                    : predicate(
                            "(? = any(" + type.map(t -> "cast(? as " + t + ")").orElse("?") + "))", value, array);
        }
        Object[] alone = (Object[]) ArrayConstants.of(Collections.singletonList(element), array.getType(), array);
        if (isRow(array)) {
            return Expressions.booleanTemplate("{0} = any({1})", ConstantImpl.create(alone[0]), array);
        }
        return predicate(
                "(cast(? as " + type.orElseThrow() + ") @> cast(? as " + type.orElseThrow() + "))",
                array,
                ConstantImpl.create(ArrayText.write(alone)));
    }

    /** {@code tags.size()} */
    static Expression<Integer> size(Expression<?> array) {
        return Expressions.numberTemplate(
                Integer.class,
                isRow(array) ? "cardinality({0})" : "cast(sql('cardinality(?)', {0}) as Integer)",
                array);
    }

    /** {@code tags[0]}: counted from 0, as in Groovy; the database counts from 1. */
    static Expression<?> element(Expression<?> array, int place) {
        if (place < 0) {
            throw new ShellException(
                    Failure.statement(array + "[" + place + "]: from the end of an array nothing is counted here")
                            .withHint("SQL: " + array + "[cardinality(" + array + ")]"));
        }
        String item = "[" + (place + 1) + "]";
        Class<?> type = array.getType().getComponentType();
        if (isRow(array)) {
            return typed(type, "({0})" + item, array);
        }
        // Labels are compared as text.
        return type == String.class || type.isEnum()
                ? Expressions.stringTemplate("cast(sql('cast((?)" + item + " as varchar)', {0}) as String)", array)
                : typed(type, "sql('(?)" + item + "', {0})", array);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Expression<?> typed(Class type, String template, Expression<?> array) {
        if (type == String.class) {
            return Expressions.stringTemplate(template, array);
        }
        return Number.class.isAssignableFrom(type)
                ? Expressions.numberTemplate(type, template, array)
                : Comparable.class.isAssignableFrom(type)
                        ? Expressions.comparableTemplate(type, template, array)
                        : Expressions.template(type, template, array);
    }

    /** What is said of {@code tags.any { … }}. */
    static ShellException noQuantifier(Object array, String name) {
        return new ShellException(Failure.statement(array + " is an array: it has no " + name + " { … } in conditions")
                .withHint("value in " + array + " asks whether it has that value"));
    }

    private static Predicate predicate(String sql, Expression<?>... operands) {
        StringBuilder template =
                new StringBuilder("cast(sql('").append(sql.replace("'", "''")).append("'");
        for (int i = 0; i < operands.length; i++) {
            template.append(", {").append(i).append('}');
        }
        return Expressions.booleanTemplate(
                template.append(") as Boolean) = true").toString(), (Object[]) operands);
    }

    /** A column of a relation without an entity: the condition becomes SQL, not HQL. */
    private static boolean isRow(Expression<?> array) {
        return array instanceof Path<?> path
                && path.getMetadata().getParent() == null
                && !(array instanceof EntityVariable<?>);
    }
}
