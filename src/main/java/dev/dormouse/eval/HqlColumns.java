package dev.dormouse.eval;

import dev.dormouse.entity.EntityModel;
import dev.dormouse.result.Column;
import dev.dormouse.session.Session;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import org.hibernate.query.SelectionQuery;
import org.hibernate.query.spi.SqmQuery;
import org.hibernate.query.sqm.tree.domain.SqmPath;
import org.hibernate.query.sqm.tree.expression.SqmExpression;
import org.hibernate.query.sqm.tree.select.SqmSelectStatement;
import org.hibernate.query.sqm.tree.select.SqmSelectableNode;
import org.hibernate.query.sqm.tree.select.SqmSelection;
import org.hibernate.type.descriptor.java.JavaType;

/** Reads from Hibernate's own tree of a query what its columns are called and hold. */
final class HqlColumns {

    private final Session session;
    private final ResultShaper shaper;

    HqlColumns(Session session, ResultShaper shaper) {
        this.session = session;
        this.shaper = shaper;
    }

    List<Column> of(SelectionQuery<?> query) {
        SqmSelectStatement<?> statement = (SqmSelectStatement<?>) ((SqmQuery<?>) query).getSqmStatement();
        List<SqmSelection<?>> selections =
                statement.getQueryPart().getFirstQuerySpec().getSelectClause().getSelections();
        if (selections.size() == 1) {
            Optional<EntityModel> model = model(selections.get(0));
            if (model.isPresent()) {
                return shaper.columns(model.get());
            }
        }
        return selections.stream().map(this::column).toList();
    }

    private Column column(SqmSelection<?> selection) {
        String name = selection.getAlias() != null ? selection.getAlias() : name(selection.getSelectableNode());
        return new Column(name, model(selection).isPresent() ? Column.Kind.REFERENCE : kind(type(selection)));
    }

    private static String name(SqmSelectableNode<?> node) {
        return node instanceof SqmPath<?> path ? path.getNavigablePath().getLocalName() : hql(node);
    }

    private static String hql(SqmSelectableNode<?> node) {
        // Hibernate forgets the star when it writes its tree down.
        return node instanceof SqmExpression<?> expression
                ? expression.toHqlString().replace("count()", "count(*)")
                : "";
    }

    private Optional<EntityModel> model(SqmSelection<?> selection) {
        return session.entities().orm().types().findModel(type(selection));
    }

    private static Class<?> type(SqmSelection<?> selection) {
        JavaType<?> type = selection.getNodeJavaType();
        return type == null ? Object.class : type.getJavaTypeClass();
    }

    private static Column.Kind kind(Class<?> type) {
        if (Number.class.isAssignableFrom(type)) {
            return Column.Kind.NUMBER;
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return Column.Kind.TEMPORAL;
        }
        if (type == Boolean.class) {
            return Column.Kind.BOOLEAN;
        }
        return CharSequence.class.isAssignableFrom(type) || type.isEnum() ? Column.Kind.TEXT : Column.Kind.OTHER;
    }
}
