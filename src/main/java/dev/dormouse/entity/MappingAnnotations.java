package dev.dormouse.entity;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JoinColumnOrFormula;
import org.hibernate.annotations.JoinColumnsOrFormulas;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.SQLRestriction;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Type;

/** Says in JPA's and Hibernate's annotations how a generated class is mapped. */
final class MappingAnnotations {

    /** What the other table is called in a subquery. */
    private static final String INNER = "inverse_";

    private final Supplier<Models> models;
    private final Dialect dialect;
    private final String defaultSchema;
    private final boolean besideOwn;

    /**
     * @param models the newest ones
     * @param defaultSchema the schema that need not be named
     * @param besideOwn names are marked as exact, since the application's naming strategy is asked about all names
     */
    MappingAnnotations(Supplier<Models> models, Dialect dialect, String defaultSchema, boolean besideOwn) {
        this.models = models;
        this.dialect = dialect;
        this.defaultSchema = defaultSchema;
        this.besideOwn = besideOwn;
    }

    void annotate(ClassWriter writer, EntityModel model) {
        AnnotationVisitor entity = writer.visitAnnotation(Type.getDescriptor(Entity.class), true);
        entity.visit("name", model.name());
        entity.visitEnd();
        AnnotationVisitor table = writer.visitAnnotation(Type.getDescriptor(Table.class), true);
        name(table, model.table().name());
        table.visitEnd();
        if (model.readOnly()) {
            writer.visitAnnotation(Type.getDescriptor(Immutable.class), true).visitEnd();
        } else {
            if (leavesValuesOut(model.table())) {
                writer.visitAnnotation(Type.getDescriptor(DynamicInsert.class), true)
                        .visitEnd();
            }
            writer.visitAnnotation(Type.getDescriptor(DynamicUpdate.class), true)
                    .visitEnd();
        }
        if (model.hasCompositeId()) {
            AnnotationVisitor key = writer.visitAnnotation(Type.getDescriptor(IdClass.class), true);
            key.visit("value", type(model.idClassName()));
            key.visitEnd();
        }
    }

    /**
     * Whether an insert must not name the columns that have no value, so that the database gives them theirs. Only where that is so:
     * Hibernate does not batch such inserts.
     */
    private static boolean leavesValuesOut(dev.dormouse.schema.Table table) {
        return table.columns().stream()
                .anyMatch(column ->
                        column.defaultValue().isPresent() || column.generation() != TableColumn.Generation.NONE);
    }

    void annotate(FieldVisitor field, EntityModel model, Attribute attribute) {
        if (attribute instanceof Attribute.Basic basic) {
            basic(field, model, basic);
        } else if (attribute instanceof Attribute.ToOne one) {
            toOne(field, one);
        } else if (attribute instanceof Attribute.ToMany many) {
            toMany(field, many);
        } else if (attribute instanceof Attribute.InverseOne one) {
            inverseOne(field, one);
        } else if (attribute instanceof Attribute.TypedOne one) {
            typedOne(field, one);
        } else if (attribute instanceof Attribute.ManyToMany many) {
            manyToMany(field, many);
        }
    }

    private void basic(FieldVisitor field, EntityModel model, Attribute.Basic basic) {
        boolean id = model.id().contains(basic.name());
        if (id) {
            field.visitAnnotation(Type.getDescriptor(Id.class), true).visitEnd();
            if (basic.column().generation() == TableColumn.Generation.IDENTITY && !model.hasCompositeId()) {
                field.visitAnnotation(Type.getDescriptor(DatabaseKey.class), true)
                        .visitEnd();
            }
        }
        AnnotationVisitor column = field.visitAnnotation(Type.getDescriptor(Column.class), true);
        column.visit("name", quoted(basic.column().name()));
        if (!id) {
            column.visit("insertable", basic.insertable());
            column.visit("updatable", basic.updatable());
        }
        column.visitEnd();
        new ValueAnnotations(dialect).annotate(field, basic);
    }

    private void toOne(FieldVisitor field, Attribute.ToOne one) {
        Class<?> kind = one.unique() ? OneToOne.class : ManyToOne.class;
        AnnotationVisitor relation = field.visitAnnotation(Type.getDescriptor(kind), true);
        relation.visitEnum("fetch", Type.getDescriptor(FetchType.class), FetchType.LAZY.name());
        relation.visit("optional", one.optional());
        relation.visitEnd();
        if (one.joins().size() == 1) {
            AnnotationVisitor column = field.visitAnnotation(Type.getDescriptor(JoinColumn.class), true);
            join(column, one.joins().get(0), one.writable());
            column.visitEnd();
            return;
        }
        AnnotationVisitor columns = field.visitAnnotation(Type.getDescriptor(JoinColumns.class), true);
        joins(columns, "value", one.joins(), one.writable());
        columns.visitEnd();
    }

    private void toMany(FieldVisitor field, Attribute.ToMany many) {
        Optional<Attribute.TypedOne> typed = TypedSql.behind(models.get(), many);
        if (typed.isPresent()) {
            typedMany(field, many, typed.get());
        } else {
            mappedBy(field, OneToMany.class, many.target(), many.mappedBy());
        }
    }

    private static void mappedBy(FieldVisitor field, Class<?> kind, String target, String mappedBy) {
        AnnotationVisitor relation = field.visitAnnotation(Type.getDescriptor(kind), true);
        relation.visit("mappedBy", mappedBy);
        relation.visit("targetEntity", type(target));
        relation.visitEnum("fetch", Type.getDescriptor(FetchType.class), FetchType.LAZY.name());
        relation.visitEnd();
    }

    /**
     * The one that points here, found by a subquery for its key. Hibernate can then leave it unread until it is asked for, and
     * reads many at once; as the other side of a one-to-one it would ask for each object, if there is one.
     */
    private void inverseOne(FieldVisitor field, Attribute.InverseOne one) {
        EntityModel target = models.get().find(one.target()).orElseThrow();
        Attribute.ToOne back = (Attribute.ToOne) target.find(one.mappedBy()).orElseThrow();
        AnnotationVisitor relation = field.visitAnnotation(Type.getDescriptor(ManyToOne.class), true);
        relation.visitEnum("fetch", Type.getDescriptor(FetchType.class), FetchType.LAZY.name());
        relation.visitEnd();
        AnnotationVisitor parts = field.visitAnnotation(Type.getDescriptor(JoinColumnsOrFormulas.class), true);
        AnnotationVisitor array = parts.visitArray("value");
        for (String id : target.id()) {
            String column =
                    ((Attribute.Basic) target.find(id).orElseThrow()).column().name();
            AnnotationVisitor part = array.visitAnnotation(null, Type.getDescriptor(JoinColumnOrFormula.class));
            AnnotationVisitor formula = part.visitAnnotation("formula", Type.getDescriptor(JoinFormula.class));
            formula.visit("value", subquery(column, target, back));
            formula.visit("referencedColumnName", quoted(column));
            formula.visitEnd();
            part.visitEnd();
        }
        array.visitEnd();
        parts.visitEnd();
    }

    /** The id counts only beside this type. A formula is never written. */
    private void typedOne(FieldVisitor field, Attribute.TypedOne one) {
        AnnotationVisitor relation = field.visitAnnotation(Type.getDescriptor(ManyToOne.class), true);
        relation.visitEnum("fetch", Type.getDescriptor(FetchType.class), FetchType.LAZY.name());
        relation.visitEnd();
        AnnotationVisitor formula = field.visitAnnotation(Type.getDescriptor(JoinFormula.class), true);
        formula.visit("value", new TypedSql(one, dialect.name(), this::quoted).key());
        formula.visit("referencedColumnName", quoted(one.targetColumn()));
        formula.visitEnd();
    }

    /** The other side: Hibernate knows no formula there, so it is a key of its own, among the rows with this type. Never written. */
    private void typedMany(FieldVisitor field, Attribute.ToMany many, Attribute.TypedOne one) {
        AnnotationVisitor relation = field.visitAnnotation(Type.getDescriptor(OneToMany.class), true);
        relation.visit("targetEntity", type(many.target()));
        relation.visitEnum("fetch", Type.getDescriptor(FetchType.class), FetchType.LAZY.name());
        relation.visitEnd();
        AnnotationVisitor column = field.visitAnnotation(Type.getDescriptor(JoinColumn.class), true);
        join(column, new Attribute.Join(one.idColumn(), one.targetColumn()), false);
        column.visitEnd();
        AnnotationVisitor restriction = field.visitAnnotation(Type.getDescriptor(SQLRestriction.class), true);
        restriction.visit("value", new TypedSql(one, dialect.name(), this::quoted).condition());
        restriction.visitEnd();
        field.visitAnnotation(Type.getDescriptor(Immutable.class), true).visitEnd();
    }

    private String subquery(String column, EntityModel target, Attribute.ToOne back) {
        TableName table = target.table().name();
        boolean plain = table.schema().isEmpty() || table.schema().equals(defaultSchema);
        String from = (plain ? "" : quoted(table.schema()) + ".") + quoted(table.name());
        String where = back.joins().stream()
                .map(join -> INNER + "." + quoted(join.column()) + " = " + quoted(join.targetColumn()))
                .collect(Collectors.joining(" and "));
        return "(select " + INNER + "." + quoted(column) + " from " + from + " " + INNER + " where " + where + ")";
    }

    private void manyToMany(FieldVisitor field, Attribute.ManyToMany many) {
        if (!many.mappedBy().isEmpty()) {
            mappedBy(field, ManyToMany.class, many.target(), many.mappedBy());
            return;
        }
        AnnotationVisitor relation = field.visitAnnotation(Type.getDescriptor(ManyToMany.class), true);
        relation.visit("targetEntity", type(many.target()));
        relation.visitEnd();
        AnnotationVisitor table = field.visitAnnotation(Type.getDescriptor(JoinTable.class), true);
        name(table, many.junction());
        joins(table, "joinColumns", many.joins(), true);
        joins(table, "inverseJoinColumns", many.inverseJoins(), true);
        table.visitEnd();
        if (!many.writable()) {
            field.visitAnnotation(Type.getDescriptor(Immutable.class), true).visitEnd();
        }
    }

    private void joins(AnnotationVisitor parent, String member, List<Attribute.Join> joins, boolean writable) {
        AnnotationVisitor array = parent.visitArray(member);
        for (Attribute.Join join : joins) {
            AnnotationVisitor column = array.visitAnnotation(null, Type.getDescriptor(JoinColumn.class));
            join(column, join, writable);
            column.visitEnd();
        }
        array.visitEnd();
    }

    private void join(AnnotationVisitor column, Attribute.Join join, boolean writable) {
        column.visit("name", quoted(join.column()));
        if (!join.targetColumn().isEmpty()) {
            column.visit("referencedColumnName", quoted(join.targetColumn()));
        }
        if (!writable) {
            column.visit("insertable", false);
            column.visit("updatable", false);
        }
    }

    private void name(AnnotationVisitor table, TableName name) {
        table.visit("name", quoted(name.name()));
        if (!name.schema().isEmpty() && (besideOwn || !name.schema().equals(defaultSchema))) {
            table.visit("schema", quoted(name.schema()));
        }
    }

    /** Hibernate's way to say that a name is exact; names that need no quotes stay readable in its SQL. */
    private String quoted(String exact) {
        String marked = besideOwn ? OwnNaming.exact(exact) : exact;
        return dialect.identifier(exact).equals(exact) ? marked : "`" + marked + "`";
    }

    private static Type type(String className) {
        return Type.getObjectType(EntityBytes.internal(className));
    }
}
