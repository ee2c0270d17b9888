package dev.dormouse.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which class each name of the model becomes. */
final class TypeNames {

    private final String packageName;
    private final Map<String, EnumType> enums;

    /** @param enums by the key of {@link EnumTypes#key} */
    TypeNames(String packageName, Map<String, EnumType> enums) {
        this.packageName = packageName;
        this.enums = enums;
    }

    /** {@code Track} → {@code com.acme.model.Track}, {@code sales.Person} → {@code com.acme.model.sales.Person}. */
    ClassName entity(String name) {
        int dot = name.lastIndexOf('.');
        String below = dot < 0 ? "" : name.substring(0, dot);
        String place = packageName.isEmpty() || below.isEmpty() ? packageName + below : packageName + "." + below;
        return ClassName.get(place, name.substring(dot + 1));
    }

    ClassName key(EntityModel model) {
        return entity(model.idClassName());
    }

    /** The Querydsl type of an entity. */
    ClassName queryType(String entity) {
        ClassName type = entity(entity);
        return ClassName.get(type.packageName(), "Q" + type.simpleName());
    }

    /** The enum of an attribute; null if it is none. */
    EnumType enumOf(EntityModel model, Attribute.Basic basic) {
        return EnumTypes.isEnum(basic) ? enums.get(EnumTypes.key(model, basic)) : null;
    }

    TypeName of(EntityModel model, Attribute attribute) {
        if (attribute instanceof Attribute.Basic basic) {
            EnumType type = enumOf(model, basic);
            String javaType = ColumnMarks.isNestedArray(basic)
                    ? String.class.getName()
                    : ColumnMarks.isTextArray(basic)
                            ? String[].class.getName()
                            : basic.type().javaType();
            return type != null ? type.name() : value(javaType);
        }
        ClassName target = entity(attribute.targetEntity());
        if (attribute instanceof Attribute.ToMany) {
            return ParameterizedTypeName.get(ClassName.get(List.class), target);
        }
        return attribute instanceof Attribute.ManyToMany
                ? ParameterizedTypeName.get(ClassName.get(Set.class), target)
                : target;
    }

    private static TypeName value(String binaryName) {
        if (binaryName.equals("[B")) {
            return ArrayTypeName.of(TypeName.BYTE);
        }
        if (binaryName.startsWith("[L")) {
            return ArrayTypeName.of(value(binaryName.substring(2, binaryName.length() - 1)));
        }
        if (binaryName.startsWith("[")) {
            return ArrayTypeName.of(value(binaryName.substring(1)));
        }
        int dot = binaryName.lastIndexOf('.');
        return ClassName.get(binaryName.substring(0, Math.max(dot, 0)), binaryName.substring(dot + 1));
    }

    /** {@code get} and {@code name}: {@code getName}. */
    static String accessor(String verb, String attribute) {
        return verb + attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
    }
}
