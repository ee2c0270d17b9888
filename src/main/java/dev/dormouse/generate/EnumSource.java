package dev.dormouse.generate;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import jakarta.persistence.EnumeratedValue;

/** Writes an enum; the database's labels stand beside the constants where they differ. */
final class EnumSource {

    private EnumSource() {}

    static TypeSpec write(EnumType type) {
        TypeSpec.Builder source = TypeSpec.enumBuilder(type.name()).addModifiers(PUBLIC);
        if (type.isPlain()) {
            type.constants().forEach(source::addEnumConstant);
            return source.build();
        }
        for (int i = 0; i < type.labels().size(); i++) {
            source.addEnumConstant(
                    type.constants().get(i),
                    TypeSpec.anonymousClassBuilder("$S", type.labels().get(i)).build());
        }
        return source.addField(FieldSpec.builder(String.class, "label", PRIVATE, FINAL)
                        .addAnnotation(EnumeratedValue.class)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(String.class, "label")
                        .addStatement("this.label = label")
                        .build())
                .addMethod(MethodSpec.methodBuilder("getLabel")
                        .addJavadoc("What the database calls it.\n")
                        .addModifiers(PUBLIC)
                        .returns(String.class)
                        .addStatement("return label")
                        .build())
                .build();
    }
}
