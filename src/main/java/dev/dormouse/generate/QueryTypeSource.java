package dev.dormouse.generate;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import com.querydsl.core.types.Path;
import com.querydsl.core.types.PathMetadata;
import com.querydsl.core.types.PathMetadataFactory;
import com.querydsl.core.types.dsl.ArrayPath;
import com.querydsl.core.types.dsl.EntityPathBase;
import com.querydsl.core.types.dsl.ListPath;
import com.querydsl.core.types.dsl.PathInits;
import com.querydsl.core.types.dsl.SetPath;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the Querydsl type of an entity, as Querydsl's own processor would. */
final class QueryTypeSource {

    private static final String INITS = "INITS";

    /** Querydsl's types make their paths in the constructor, of which javac warns from 21 on. */
    private static final AnnotationSpec SILENT = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$S", "this-escape")
            .build();

    private final TypeNames types;
    private final Set<String> leadingOn = new HashSet<>();

    QueryTypeSource(Models models, TypeNames types) {
        this.types = types;
        models.entities().stream()
                .filter(model -> !toOnes(model).isEmpty())
                .forEach(model -> leadingOn.add(model.name()));
    }

    TypeSpec write(EntityModel model) {
        ClassName entity = types.entity(model.name());
        ClassName type = types.queryType(model.name());
        TypeSpec.Builder source = TypeSpec.classBuilder(type)
                .addModifiers(PUBLIC)
                .addAnnotation(SILENT)
                .superclass(ParameterizedTypeName.get(ClassName.get(EntityPathBase.class), entity))
                .addJavadoc("Querydsl's type for {@link $T}.\n", entity)
                .addField(FieldSpec.builder(TypeName.LONG, "serialVersionUID", PRIVATE, STATIC, FINAL)
                        .initializer("1L")
                        .build());
        boolean related = !toOnes(model).isEmpty();
        if (related) {
            source.addField(FieldSpec.builder(PathInits.class, INITS, PRIVATE, STATIC, FINAL)
                    .initializer("$T.DIRECT2", PathInits.class)
                    .build());
        }
        source.addField(FieldSpec.builder(type, variable(model), PUBLIC, STATIC, FINAL)
                .initializer("new $T($S)", type, variable(model))
                .build());
        model.attributes().forEach(attribute -> source.addField(path(model, attribute)));
        return source.addMethods(related ? constructorsWithInits(model) : constructors(model))
                .build();
    }

    private static List<Attribute> toOnes(EntityModel model) {
        return model.attributes().stream()
                .filter(a -> !a.targetEntity().isEmpty() && !a.isCollection())
                .toList();
    }

    /** The variable's name; an attribute of that name keeps it for itself. */
    private static String variable(EntityModel model) {
        String name = model.variable();
        for (int n = 1; model.find(name).isPresent(); n++) {
            name = model.variable() + n;
        }
        return name;
    }

    private FieldSpec path(EntityModel model, Attribute attribute) {
        if (attribute instanceof Attribute.Basic basic) {
            return value(model, basic);
        }
        ClassName query = types.queryType(attribute.targetEntity());
        if (!attribute.isCollection()) {
            return FieldSpec.builder(query, attribute.name(), PUBLIC, FINAL).build();
        }
        ClassName entity = types.entity(attribute.targetEntity());
        boolean list = attribute instanceof Attribute.ToMany;
        TypeName type = ParameterizedTypeName.get(ClassName.get(list ? ListPath.class : SetPath.class), entity, query);
        CodeBlock call = CodeBlock.of("this.<$T, $T>create$L(", entity, query, list ? "List" : "Set");
        CodeBlock arguments =
                CodeBlock.of("$S, $T.class, $T.class, $T.DIRECT2)", attribute.name(), entity, query, PathInits.class);
        return collection(type, attribute.name(), call, arguments);
    }

    /** The arguments go on a line of their own if all is too long for one. */
    private static FieldSpec collection(TypeName type, String name, CodeBlock call, CodeBlock arguments) {
        CodeBlock line = CodeBlock.of("    public final $T $L = $L$L;", type, name, call, arguments);
        String between = Layout.width(line) <= Layout.WIDTH ? "" : "\n" + " ".repeat(Layout.CONTINUATION);
        return FieldSpec.builder(type, name, PUBLIC, FINAL)
                .initializer("$L$L$L", call, between, arguments)
                .build();
    }

    private FieldSpec value(EntityModel model, Attribute.Basic basic) {
        TypeName type = types.of(model, basic);
        PathKind kind = PathKind.of(basic, type);
        if (kind == PathKind.ARRAY) {
            TypeName element = ((ArrayTypeName) type).componentType().box();
            TypeName path = ParameterizedTypeName.get(ClassName.get(ArrayPath.class), type, element);
            return field(path, basic.name(), CodeBlock.of("createArray($S, $T.class)", basic.name(), type));
        }
        ClassName path = ClassName.get(kind.path());
        if (!kind.isTyped()) {
            return field(path, basic.name(), CodeBlock.of("create$L($S)", kind.word(), basic.name()));
        }
        CodeBlock made = CodeBlock.of("create$L($S, $T.class)", kind.word(), basic.name(), type);
        return field(ParameterizedTypeName.get(path, type), basic.name(), made);
    }

    private static FieldSpec field(TypeName type, String name, CodeBlock made) {
        int width = Layout.width(CodeBlock.of("    public final $T $L = $L;", type, name, made));
        return FieldSpec.builder(type, name, PUBLIC, FINAL)
                .initializer(width <= Layout.WIDTH ? "$L" : "\n$L", made)
                .build();
    }

    private List<MethodSpec> constructors(EntityModel model) {
        ClassName entity = types.entity(model.name());
        return List.of(
                byName().addStatement("super($T.class, $T.forVariable(variable))", entity, PathMetadataFactory.class)
                        .build(),
                byPath(entity)
                        .addStatement("super(path.getType(), path.getMetadata())")
                        .build(),
                byMetadata().addStatement("super($T.class, metadata)", entity).build());
    }

    private List<MethodSpec> constructorsWithInits(EntityModel model) {
        ClassName entity = types.entity(model.name());
        MethodSpec.Builder full = byMetadata(entity);
        full.addStatement("super(type, metadata, inits)");
        for (Attribute one : toOnes(model)) {
            ClassName query = types.queryType(one.targetEntity());
            List<CodeBlock> parts = List.of(
                    CodeBlock.of("this.$L = inits.isInitialized($S)", one.name(), one.name()),
                    CodeBlock.of("? new $T(forProperty($S)$L)", query, one.name(), nestedInits(one)),
                    CodeBlock.of(": null"));
            full.addStatement(Layout.lines(parts, 2 * Layout.INDENT.length()));
        }
        return List.of(
                byName().addStatement(
                                "this($T.class, $T.forVariable(variable), $L)",
                                entity,
                                PathMetadataFactory.class,
                                INITS)
                        .build(),
                byPath(entity)
                        .addStatement(
                                "this(path.getType(), path.getMetadata(), $T.getFor(path.getMetadata(), $L))",
                                PathInits.class,
                                INITS)
                        .build(),
                byMetadata()
                        .addStatement("this(metadata, $T.getFor(metadata, $L))", PathInits.class, INITS)
                        .build(),
                byMetadata()
                        .addParameter(PathInits.class, "inits")
                        .addStatement("this($T.class, metadata, inits)", entity)
                        .build(),
                full.build());
    }

    private String nestedInits(Attribute one) {
        return leadingOn.contains(one.targetEntity()) ? ", inits.get(\"" + one.name() + "\")" : "";
    }

    private static MethodSpec.Builder byName() {
        return MethodSpec.constructorBuilder().addModifiers(PUBLIC).addParameter(String.class, "variable");
    }

    private static MethodSpec.Builder byPath(ClassName entity) {
        TypeName path = ParameterizedTypeName.get(ClassName.get(Path.class), WildcardTypeName.subtypeOf(entity));
        return MethodSpec.constructorBuilder().addModifiers(PUBLIC).addParameter(path, "path");
    }

    private static MethodSpec.Builder byMetadata() {
        return MethodSpec.constructorBuilder().addModifiers(PUBLIC).addParameter(PathMetadata.class, "metadata");
    }

    private static MethodSpec.Builder byMetadata(ClassName entity) {
        TypeName type = ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(entity));
        return MethodSpec.constructorBuilder()
                .addModifiers(PUBLIC)
                .addParameter(type, "type")
                .addParameter(PathMetadata.class, "metadata")
                .addParameter(PathInits.class, "inits");
    }
}
