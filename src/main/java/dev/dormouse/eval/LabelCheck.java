package dev.dormouse.eval;

import dev.dormouse.entity.DatabaseEnum;
import java.util.List;
import org.hibernate.query.sqm.spi.BaseSemanticQueryWalker;
import org.hibernate.query.sqm.tree.SqmTypedNode;
import org.hibernate.query.sqm.tree.domain.SqmPath;
import org.hibernate.query.sqm.tree.expression.SqmLiteral;
import org.hibernate.query.sqm.tree.predicate.SqmComparisonPredicate;
import org.hibernate.query.sqm.tree.predicate.SqmInListPredicate;
import org.hibernate.query.sqm.tree.update.SqmAssignment;

/** Finds texts in a query that are compared with an enum and are none of its labels, before the database does. */
final class LabelCheck extends BaseSemanticQueryWalker {

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
