package dev.dormouse.generate;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dormouse.entity.EntityModel;
import java.io.Serializable;

/** Writes the record of a composite key. */
final class KeySource {

    private KeySource() {}

    static TypeSpec write(EntityModel model, TypeNames types) {
        MethodSpec.Builder parts = MethodSpec.constructorBuilder();
        model.id()
                .forEach(name ->
                        parts.addParameter(types.of(model, model.find(name).orElseThrow()), name));
        return TypeSpec.recordBuilder(types.key(model))
                .addModifiers(PUBLIC)
                .addSuperinterface(Serializable.class)
                .recordConstructor(parts.build())
                .addJavadoc("The key of {@link $T}.\n", types.entity(model.name()))
                .build();
    }
}
