package dev.dormouse.generate;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.schema.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code equals}, {@code hashCode} and {@code toString} of an entity. They hold for proxies, which have no fields of their own, and
 * for objects that have no key yet: such an object equals itself alone.
 */
final class ObjectMethods {

    /** Types whose values are equal if they mean the same. */
    private static final Set<String> NATURAL = Set.of(
            "java.lang.String",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.util.UUID",
            "java.time.LocalDate");

    private static final int STATEMENT_INDENT = 2 * Layout.INDENT.length();

    private ObjectMethods() {}

    /** The values of a unique key that a person could know a row by; empty if there is none. */
    static List<Attribute.Basic> naturalKey(EntityModel model) {
        if (model.readOnly()) {
            return List.of();
        }
        return model.table().uniqueKeys().stream()
                .sorted(Comparator.comparingInt((Key key) -> key.columns().size())
                        .thenComparing(Key::name)
                        .thenComparing(key -> String.join(",", key.columns())))
                .map(key -> values(model, key.columns()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(List.of());
    }

    private static Optional<List<Attribute.Basic>> values(EntityModel model, List<String> columns) {
        List<Attribute.Basic> values = new ArrayList<>();
        for (String column : columns) {
            model.listBasics().stream()
                    .filter(basic -> basic.column().name().equals(column))
                    .filter(basic -> basic.insertable() && !basic.column().nullable())
                    .filter(basic -> NATURAL.contains(basic.type().javaType()) || EnumTypes.isEnum(basic))
                    .filter(basic -> !model.id().contains(basic.name()))
                    .forEach(values::add);
        }
        return values.size() == columns.size() ? Optional.of(values) : Optional.empty();
    }

    static List<MethodSpec> of(EntityModel model, ClassName type) {
        List<Attribute.Basic> natural = naturalKey(model);
        List<Attribute.Basic> key = natural.isEmpty() ? id(model) : natural;
        boolean generated = natural.isEmpty() && KeyGeneration.isGenerated(model, key.get(0));
        return List.of(equalsMethod(type, key), hashCodeMethod(type, key, generated), toStringMethod(model));
    }

    private static List<Attribute.Basic> id(EntityModel model) {
        return model.id().stream()
                .map(name -> (Attribute.Basic) model.find(name).orElseThrow())
                .toList();
    }

    private static MethodSpec equalsMethod(ClassName type, List<Attribute.Basic> key) {
        List<CodeBlock> same = new ArrayList<>();
        same.add(CodeBlock.of("return other instanceof $T that", type));
        for (Attribute.Basic part : key) {
            String getter = getter(part);
            same.add(CodeBlock.of("&& $L() != null", getter));
            boolean array = part.type().javaType().startsWith("[");
            same.add(
                    array
                            ? CodeBlock.of("&& $T.equals($L(), that.$L())", Arrays.class, getter, getter)
                            : CodeBlock.of("&& $L().equals(that.$L())", getter, getter));
        }
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(Object.class, "other")
                .beginControlFlow("if (this == other)")
                .addStatement("return true")
                .endControlFlow()
                .addStatement(CodeBlock.join(same, "\n"))
                .build();
    }

    /** A key that the database makes comes late, and an object must not change its place in a set when it does. */
    private static MethodSpec hashCodeMethod(ClassName type, List<Attribute.Basic> key, boolean generated) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(TypeName.INT);
        if (generated) {
            return method.addStatement("return $T.class.hashCode()", type).build();
        }
        if (key.size() == 1) {
            boolean array = key.get(0).type().javaType().startsWith("[");
            Class<?> utility = array ? Arrays.class : Objects.class;
            return method.addStatement("return $T.hashCode($L())", utility, getter(key.get(0)))
                    .build();
        }
        List<CodeBlock> values =
                key.stream().map(part -> CodeBlock.of("$L()", getter(part))).toList();
        return method.addStatement("return $T.hash($L)", Objects.class, CodeBlock.join(values, ", "))
                .build();
    }

    private static String getter(Attribute.Basic part) {
        return TypeNames.accessor("get", part.name());
    }

    /** The key and what a person knows it by; relations would be read from the database for a log line. */
    private static MethodSpec toStringMethod(EntityModel model) {
        List<String> shown = new ArrayList<>(model.id());
        model.labels().stream().filter(label -> !shown.contains(label)).forEach(shown::add);
        List<CodeBlock> text = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            String before = (i == 0 ? "return $S + $L" : "+ $S + $L");
            String label = (i == 0 ? model.simpleName() + "[" : ", ") + shown.get(i) + "=";
            text.add(CodeBlock.of(before, label, shown.get(i)));
        }
        text.add(CodeBlock.of("+ $S", "]"));
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(PUBLIC)
                .returns(String.class)
                .addStatement(Layout.lines(text, STATEMENT_INDENT))
                .build();
    }
}
