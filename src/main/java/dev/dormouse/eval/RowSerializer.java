package dev.dormouse.eval;

import com.querydsl.core.QueryException;
import com.querydsl.core.support.SerializerBase;
import com.querydsl.core.types.Constant;
import com.querydsl.core.types.ConstantImpl;
import com.querydsl.core.types.Expression;
import com.querydsl.core.types.ExpressionUtils;
import com.querydsl.core.types.Operator;
import com.querydsl.core.types.Ops;
import com.querydsl.core.types.Path;
import com.querydsl.core.types.SubQueryExpression;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.entity.ArrayText;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Writes a condition as SQL. Columns are quoted where they must be; every value becomes a parameter. */
final class RowSerializer extends SerializerBase<RowSerializer> {

    private final Dialect dialect;
    private final RowTemplates templates;
    private final List<Object> values = new ArrayList<>();

    RowSerializer(Dialect dialect) {
        this(dialect, new RowTemplates(dialect.name()));
    }

    private RowSerializer(Dialect dialect, RowTemplates templates) {
        super(templates);
        this.dialect = dialect;
        this.templates = templates;
    }

    /** What the parameters are, in their order. */
    List<Object> values() {
        return values;
    }

    @Override
    public Void visit(Path<?> path, Void context) {
        if (path.getMetadata().getParent() != null) {
            throw refused(path.toString());
        }
        append(dialect.identifier(path.getMetadata().getName()));
        return null;
    }

    @Override
    public Void visit(SubQueryExpression<?> query, Void context) {
        throw refused("a subquery");
    }

    @Override
    public void visitConstant(Object constant) {
        if (!(constant instanceof Collection<?> several)) {
            values.add(value(constant));
            append("?");
            return;
        }
        several.forEach(one -> values.add(value(one)));
        append("(" + String.join(", ", several.stream().map(v -> "?").toList()) + ")");
    }

    @Override
    protected void visitOperation(Class<?> type, Operator operator, List<? extends Expression<?>> operands) {
        LikeRegex.check(operator, operands);
        if (operator == Ops.MATCHES) {
            visitOperation(type, Ops.LIKE, List.of(operands.get(0), likeOf(operands.get(1))));
        } else if (isInNothing(operator, operands)) {
            append(operator == Ops.IN ? "1 = 0" : "1 = 1");
        } else if (templates.knows(operator)) {
            super.visitOperation(type, operator, QuerySerializer.checked(operator, operands, RowSerializer::array));
        } else {
            throw refused(String.valueOf(operator).toLowerCase(Locale.ROOT));
        }
    }

    private static Expression<?> array(Object value, Class<?> type, Expression<?> subject) {
        return ConstantImpl.create(ArrayConstants.of(value, type, subject));
    }

    /** PostgreSQL takes an array of whatever dimensions, or an enum's, as text. */
    private Object value(Object constant) {
        return constant instanceof Object[] array && dialect.name().equals("postgresql")
                ? ArrayText.write(array)
                : constant;
    }

    @SuppressWarnings("unchecked")
    private static Expression<String> likeOf(Expression<?> regex) {
        try {
            return ExpressionUtils.regexToLike((Expression<String>) regex);
        } catch (QueryException e) {
            throw LikeRegex.refused(regex);
        }
    }

    private static boolean isInNothing(Operator operator, List<? extends Expression<?>> operands) {
        return (operator == Ops.IN || operator == Ops.NOT_IN)
                && operands.get(1) instanceof Constant<?> constant
                && constant.getConstant() instanceof Collection<?> values
                && values.isEmpty();
    }

    private static ShellException refused(String what) {
        return new ShellException(Failure.statement("rows of a relation without an entity cannot be asked for " + what)
                .withHint("SQL can"));
    }
}
