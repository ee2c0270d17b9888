package dev.dormouse.generate;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models;
import dev.dormouse.entity.TypedSql;
import dev.dormouse.schema.Key;
import dev.dormouse.schema.TableColumn.Generation;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.DynamicInsert;
import org.hibernate.annotations.Immutable;

/** Writes the class of an entity. */
final class EntitySource {

    private static final int MEMBER_INDENT = Layout.INDENT.length();

    private final Models models;
    private final TypeNames types;
    private final Naming naming;
    private final ColumnMarks columns;
    private final RelationMarks relations;

    EntitySource(Models models, TypeNames types, Naming naming) {
        this.models = models;
        this.types = types;
        this.naming = naming;
        this.columns = new ColumnMarks(naming);
        this.relations = new RelationMarks(models, naming);
    }

    TypeSpec write(EntityModel model) {
        ClassName type = types.entity(model.name());
        TypeSpec.Builder source = TypeSpec.classBuilder(type).addModifiers(PUBLIC);
        model.table()
                .comment()
                .filter(c -> !c.isBlank())
                .ifPresent(c -> source.addJavadoc("$L\n", Layout.javadoc(c, 0)));
        marks(model).forEach(mark -> source.addAnnotation(mark.spec(0)));
        List<Attribute.Basic> naturalKey = ObjectMethods.naturalKey(model);
        List<MethodSpec> accessors = new ArrayList<>();
        for (Attribute attribute : model.attributes()) {
            source.addField(field(model, attribute, naturalKey));
            accessors.add(getter(model, attribute));
            if (isSettable(model, attribute)) {
                accessors.add(setter(model, attribute));
            }
        }
        return source.addMethods(accessors)
                .addMethods(ObjectMethods.of(model, type))
                .build();
    }

    private List<Mark> marks(EntityModel model) {
        List<Mark> marks = new ArrayList<>();
        boolean elsewhere = model.name().contains(".");
        marks.add(Mark.of(Entity.class).setIf(elsewhere, "name", "$S", model.name()));
        Mark table = naming.table(Mark.of(Table.class), model.table().name());
        List<CodeBlock> unique = uniqueConstraints(model);
        marks.add(table.setIf(!unique.isEmpty(), "uniqueConstraints", "$L", Mark.array(unique)));
        if (model.hasCompositeId()) {
            marks.add(Mark.of(IdClass.class).set("value", "$T.class", types.key(model)));
        }
        if (model.readOnly()) {
            marks.add(Mark.of(Immutable.class));
        } else if (leavesValuesOut(model)) {
            marks.add(Mark.of(DynamicInsert.class));
        }
        return marks;
    }

    /** Whether an insert must not name the columns that have no value, so that the database gives them theirs. */
    private static boolean leavesValuesOut(EntityModel model) {
        return model.listBasics().stream()
                .anyMatch(basic -> basic.insertable()
                        && basic.column().generation() == Generation.NONE
                        && basic.column().defaultValue().isPresent());
    }

    /** Unique keys of several columns; those of one are said at the column. */
    private List<CodeBlock> uniqueConstraints(EntityModel model) {
        List<String> id = model.listBasics().stream()
                .filter(basic -> model.id().contains(basic.name()))
                .map(basic -> basic.column().name())
                .toList();
        List<String> natural = ObjectMethods.naturalKey(model).stream()
                .map(basic -> basic.column().name())
                .toList();
        return model.table().uniqueKeys().stream()
                .filter(key -> key.columns().size() > 1
                        && !key.columns().equals(id)
                        && !key.columns().equals(natural))
                .map(this::uniqueConstraint)
                .toList();
    }

    private CodeBlock uniqueConstraint(Key key) {
        List<CodeBlock> names = key.columns().stream()
                .map(column -> CodeBlock.of("$S", naming.quoted(column)))
                .toList();
        return Mark.of(UniqueConstraint.class)
                .setIf(!isMadeUp(key.name()), "name", "$S", naming.quoted(key.name()))
                .set("columnNames", "$L", Mark.array(names))
                .nested();
    }

    /** Whether the database has made up the name: it means nothing, and is another one next time. */
    private static boolean isMadeUp(String constraint) {
        String name = constraint.toLowerCase(Locale.ROOT);
        return name.isEmpty() || name.startsWith("constraint_") || name.startsWith("sqlite_autoindex");
    }

    private FieldSpec field(EntityModel model, Attribute attribute, List<Attribute.Basic> naturalKey) {
        FieldSpec.Builder field = FieldSpec.builder(types.of(model, attribute), attribute.name(), PRIVATE);
        List<Mark> marks = attribute instanceof Attribute.Basic basic
                ? columns.of(model, basic, naturalKey)
                : relations.of(model, attribute);
        marks.forEach(mark -> field.addAnnotation(mark.spec(MEMBER_INDENT)));
        if (attribute instanceof Attribute.ToMany) {
            field.initializer("new $T<>()", ArrayList.class);
        } else if (attribute instanceof Attribute.ManyToMany) {
            field.initializer("new $T<>()", LinkedHashSet.class);
        }
        return field.build();
    }

    private MethodSpec getter(EntityModel model, Attribute attribute) {
        MethodSpec.Builder getter = MethodSpec.methodBuilder(TypeNames.accessor("get", attribute.name()))
                .addModifiers(PUBLIC)
                .returns(types.of(model, attribute))
                .addStatement("return $L", attribute.name());
        if (attribute instanceof Attribute.Basic basic) {
            basic.column()
                    .comment()
                    .filter(c -> !c.isBlank())
                    .ifPresent(c -> getter.addJavadoc("$L\n", Layout.javadoc(c, MEMBER_INDENT)));
        }
        return getter.build();
    }

    /** A raw foreign key column is written through its relation, and what depends on a type through its columns. */
    private boolean isSettable(EntityModel model, Attribute attribute) {
        boolean typed = attribute instanceof Attribute.TypedOne
                || TypedSql.behind(models, attribute).isPresent();
        return !model.readOnly()
                && !typed
                && (!(attribute instanceof Attribute.Basic basic) || basic.writable() || isId(model, basic));
    }

    private static boolean isId(EntityModel model, Attribute.Basic basic) {
        return model.id().contains(basic.name());
    }

    private MethodSpec setter(EntityModel model, Attribute attribute) {
        String name = attribute.name();
        MethodSpec.Builder setter = MethodSpec.methodBuilder(TypeNames.accessor("set", name))
                .addModifiers(PUBLIC)
                .addParameter(types.of(model, attribute), name)
                .addStatement("this.$L = $L", name, name);
        if (attribute instanceof Attribute.ToOne one) {
            one.joins().forEach(join -> copyKey(setter, model, one, join));
        }
        return setter.build();
    }

    /** {@code this.albumId = album == null ? null : album.getAlbumId()}, so that both always agree. */
    private void copyKey(MethodSpec.Builder setter, EntityModel model, Attribute.ToOne one, Attribute.Join join) {
        Optional<Attribute.Basic> raw = basic(model, join.column());
        EntityModel target = models.find(one.target()).orElseThrow();
        Optional<Attribute.Basic> key = basic(target, join.targetColumn());
        if (raw.isEmpty() || key.isEmpty()) {
            return;
        }
        TypeName here = types.of(model, raw.get());
        if (here.equals(types.of(target, key.get()))) {
            String getter = TypeNames.accessor("get", key.get().name());
            String name = one.name();
            setter.addStatement(
                    "this.$L = $L == null ? null : $L.$L()", raw.get().name(), name, name, getter);
        }
    }

    private static Optional<Attribute.Basic> basic(EntityModel model, String column) {
        return model.listBasics().stream()
                .filter(basic -> basic.column().name().equals(column))
                .findFirst();
    }
}
