package dev.dormouse.generate;

import com.palantir.javapoet.CodeBlock;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models;
import dev.dormouse.entity.TypedSql;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.SQLRestriction;

/** The annotations of an attribute that leads to other entities. */
final class RelationMarks {

    private final Models models;
    private final Naming naming;

    RelationMarks(Models models, Naming naming) {
        this.models = models;
        this.naming = naming;
    }

    List<Mark> of(EntityModel model, Attribute attribute) {
        if (attribute instanceof Attribute.ToOne one) {
            return toOne(model, one);
        }
        if (attribute instanceof Attribute.InverseOne one) {
            return List.of(Mark.of(OneToOne.class)
                    .set("mappedBy", "$S", one.mappedBy())
                    .set("fetch", "$T.LAZY", FetchType.class));
        }
        if (attribute instanceof Attribute.ToMany many) {
            return TypedSql.behind(models, many)
                    .map(this::typedMany)
                    .orElseGet(() -> List.of(Mark.of(OneToMany.class).set("mappedBy", "$S", many.mappedBy())));
        }
        if (attribute instanceof Attribute.TypedOne one) {
            return typedOne(one);
        }
        return attribute instanceof Attribute.ManyToMany many ? manyToMany(model, many) : List.of();
    }

    private List<Mark> typedOne(Attribute.TypedOne one) {
        return List.of(
                Mark.of(ManyToOne.class).set("fetch", "$T.LAZY", FetchType.class),
                Mark.of(JoinFormula.class)
                        .set("value", "$S", typed(one).key())
                        .set("referencedColumnName", "$S", naming.quoted(one.targetColumn())));
    }

    private List<Mark> typedMany(Attribute.TypedOne one) {
        return List.of(
                Mark.of(OneToMany.class),
                join(new Attribute.Join(one.idColumn(), one.targetColumn()), true)
                        .set("insertable", "false")
                        .set("updatable", "false"),
                Mark.of(SQLRestriction.class).set("value", "$S", typed(one).condition()),
                Mark.of(Immutable.class));
    }

    private TypedSql typed(Attribute.TypedOne one) {
        return new TypedSql(one, naming.dialectName(), naming::quoted);
    }

    private List<Mark> toOne(EntityModel model, Attribute.ToOne one) {
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.of(one.unique() ? OneToOne.class : ManyToOne.class)
                .set("fetch", "$T.LAZY", FetchType.class)
                .setIf(!one.optional(), "optional", "false"));
        boolean readOnly = !one.writable() && !model.readOnly();
        for (Attribute.Join join : one.joins()) {
            boolean bare = one.joins().size() == 1 && isId(one.target(), join.targetColumn());
            marks.add(join(join, !bare)
                    .setIf(!one.optional() && one.writable(), "nullable", "false")
                    .setIf(readOnly, "insertable", "false")
                    .setIf(readOnly, "updatable", "false"));
        }
        return marks;
    }

    private Mark join(Attribute.Join join, boolean withTarget) {
        return Mark.of(JoinColumn.class)
                .set("name", "$S", naming.quoted(join.column()))
                .setIf(withTarget, "referencedColumnName", "$S", naming.quoted(join.targetColumn()));
    }

    /** Whether the column is all of the target's key, so that it need not be named. */
    private boolean isId(String target, String column) {
        Optional<EntityModel> model = models.find(target);
        return model.isPresent()
                && !model.get().hasCompositeId()
                && model.get()
                        .find(model.get().id().get(0))
                        .map(id -> id instanceof Attribute.Basic basic
                                && basic.column().name().equals(column))
                        .orElse(false);
    }

    private List<Mark> manyToMany(EntityModel model, Attribute.ManyToMany many) {
        if (!many.mappedBy().isEmpty()) {
            return List.of(Mark.of(ManyToMany.class).set("mappedBy", "$S", many.mappedBy()));
        }
        List<Mark> marks = new ArrayList<>();
        marks.add(Mark.of(ManyToMany.class));
        marks.add(naming.table(Mark.of(JoinTable.class), many.junction())
                .set("joinColumns", "$L", joins(many.joins(), model.name()))
                .set("inverseJoinColumns", "$L", joins(many.inverseJoins(), many.target())));
        if (!many.writable()) {
            marks.add(Mark.of(Immutable.class));
        }
        return marks;
    }

    private CodeBlock joins(List<Attribute.Join> joins, String target) {
        List<CodeBlock> columns = new ArrayList<>();
        for (Attribute.Join join : joins) {
            boolean bare = joins.size() == 1 && isId(target, join.targetColumn());
            columns.add(join(join, !bare).nested());
        }
        return Mark.array(columns);
    }
}
