package dev.dormouse.eval;

import dev.dormouse.entity.DatabaseEnum;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.query.sqm.spi.BaseSemanticQueryWalker;
import org.hibernate.query.sqm.tree.SqmTypedNode;
import org.hibernate.query.sqm.tree.domain.SqmPath;
import org.hibernate.query.sqm.tree.expression.SqmAliasedNodeRef;
import org.hibernate.query.sqm.tree.expression.SqmExpression;
import org.hibernate.query.sqm.tree.expression.SqmFunction;
import org.hibernate.query.sqm.tree.expression.SqmLiteral;
import org.hibernate.query.sqm.tree.expression.SqmParameter;
import org.hibernate.query.sqm.tree.predicate.SqmComparisonPredicate;
import org.hibernate.query.sqm.tree.predicate.SqmInListPredicate;
import org.hibernate.query.sqm.tree.select.SqmSortSpecification;
import org.hibernate.query.sqm.tree.update.SqmAssignment;

/**
 * Finds texts in a query that are compared with an enum and are none of its labels, before the database does; and what is given to
 * functions.
 */
final class LabelCheck extends BaseSemanticQueryWalker {

    private final Set<String> arguments = new HashSet<>();

    /** The names of the parameters that functions are given. */
    Set<String> arguments() {
        return arguments;
    }

    @Override
    public Object visitFunction(SqmFunction<?> function) {
        for (SqmTypedNode<?> argument : function.getArguments()) {
            if (argument instanceof SqmParameter<?> parameter && parameter.getName() != null) {
                arguments.add(parameter.getName());
            }
        }
        return super.visitFunction(function);
    }

    @Override
    public Object visitComparisonPredicate(SqmComparisonPredicate predicate) {
        check(predicate.getLeftHandExpression(), List.of(predicate.getRightHandExpression()));
        check(predicate.getRightHandExpression(), List.of(predicate.getLeftHandExpression()));
        return super.visitComparisonPredicate(predicate);
    }

    @Override
    public Object visitInListPredicate(SqmInListPredicate<?> predicate) {
        check(predicate.getTestExpression(), predicate.getListExpressions());
        return super.visitInListPredicate(predicate);
    }

    @Override
    public Object visitAssignment(SqmAssignment<?> assignment) {
        check(assignment.getTargetPath(), List.of(assignment.getValue()));
        return super.visitAssignment(assignment);
    }

    @Override
    public Object visitSortSpecification(SqmSortSpecification sorted) {
        return isName(sorted.getSortExpression()) ? sorted : super.visitSortSpecification(sorted);
    }

    @Override
    public Object visitGroupByClause(List<SqmExpression<?>> grouped) {
        grouped.stream().filter(e -> !isName(e)).forEach(e -> e.accept(this));
        return grouped;
    }

    /** What was selected already, by its name or number: Hibernate lets no walker in. */
    private static boolean isName(SqmExpression<?> expression) {
        return expression instanceof SqmAliasedNodeRef;
    }

    private static void check(SqmTypedNode<?> path, List<? extends SqmTypedNode<?>> values) {
        if (!(path instanceof SqmPath<?>) || path.getNodeJavaType() == null) {
            return;
        }
        Class<?> type = path.getNodeJavaType().getJavaTypeClass();
        if (!DatabaseEnum.class.isAssignableFrom(type)) {
            return;
        }
        for (SqmTypedNode<?> value : values) {
            if (value instanceof SqmLiteral<?> literal && literal.getLiteralValue() instanceof String text) {
                DatabaseEnum.of(type, text);
            }
        }
    }
}
