package dev.dormouse.eval;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.EntityTypes;
import dev.dormouse.result.Failure;
import dev.dormouse.result.ShellException;
import java.util.Optional;
import org.hibernate.query.sqm.tree.SqmStatement;
import org.hibernate.query.sqm.tree.domain.SqmPath;
import org.hibernate.query.sqm.tree.update.SqmAssignment;
import org.hibernate.query.sqm.tree.update.SqmUpdateStatement;
import org.hibernate.type.descriptor.java.JavaType;

/** Finds what an update sets in another entity than its own, which the database would call a column that is not there. */
final class UpdateCheck {

    private UpdateCheck() {}

    static void check(SqmStatement<?> statement, EntityTypes types) {
        if (statement instanceof SqmUpdateStatement<?> update && update.getSetClause() != null) {
            String updated = model(update.getTarget().getNodeJavaType(), types)
                    .map(EntityModel::name)
                    .orElse("what is updated");
            update.getSetClause().getAssignments().forEach(assignment -> check(assignment, updated, types));
        }
    }

    private static void check(SqmAssignment<?> assignment, String updated, EntityTypes types) {
        SqmPath<?> path = assignment.getTargetPath();
        SqmPath<?> owner = path.getLhs();
        if (owner == null || owner.getLhs() == null) {
            return;
        }
        String attribute = path.getNavigablePath().getLocalName();
        // The key of what a relation points to is a column of this entity's own.
        model(owner.getNodeJavaType(), types)
                .filter(model -> !model.id().contains(attribute))
                .ifPresent(model -> {
                    throw new ShellException(Failure.statement("an update changes one entity: " + attribute
                                    + " belongs to " + model.name() + ", not to " + updated)
                            .withHint("update " + model.name() + " set " + attribute + " = … where …"));
                });
    }

    private static Optional<EntityModel> model(JavaType<?> type, EntityTypes types) {
        return type == null ? Optional.empty() : types.findModel(type.getJavaTypeClass());
    }
}
