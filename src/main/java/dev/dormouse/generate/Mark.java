package dev.dormouse.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An annotation whose members are still collected. */
final class Mark {

    /** A wider array has each of its elements on a line of its own. */
    private static final int LONG_ARRAY = 80;

    private final ClassName type;
    private final Map<String, CodeBlock> members = new LinkedHashMap<>();

    private Mark(ClassName type) {
        this.type = type;
    }

    static Mark of(Class<?> annotation) {
        return new Mark(ClassName.get(annotation));
    }

    /** Sets a member; the format is JavaPoet's. */
    Mark set(String member, String format, Object... arguments) {
        members.put(member, CodeBlock.of(format, arguments));
        return this;
    }

    Mark setIf(boolean wanted, String member, String format, Object... arguments) {
        return wanted ? set(member, format, arguments) : this;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    /** The annotation as a value within another. */
    CodeBlock nested() {
        CodeBlock.Builder code = CodeBlock.builder().add("@$T", type);
        return isEmpty() ? code.build() : code.add("($L)", inOneLine()).build();
    }

    private CodeBlock inOneLine() {
        if (members.size() == 1 && members.containsKey("value")) {
            return members.get("value");
        }
        List<CodeBlock> parts = new ArrayList<>();
        members.forEach((name, value) -> parts.add(CodeBlock.of("$L = $L", name, value)));
        return CodeBlock.join(parts, ", ");
    }

    /** @param indent in front of it, in characters */
    AnnotationSpec spec(int indent) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(type);
        if (isEmpty()) {
            return annotation.build();
        }
        members.forEach((name, value) -> {
            boolean fits = indent + Layout.CONTINUATION + name.length() + 5 + Layout.width(value) <= Layout.WIDTH;
            annotation.addMember(name, fits ? value : CodeBlock.of("\n$L", value));
        });
        return annotation.build();
    }

    /** One value as it is, several in braces. */
    static CodeBlock array(List<CodeBlock> values) {
        if (values.size() == 1) {
            return values.get(0);
        }
        CodeBlock all = CodeBlock.join(values, ", ");
        return Layout.width(all) <= LONG_ARRAY
                ? CodeBlock.of("{$L}", all)
                : CodeBlock.of("{\n$L$L\n}", Layout.INDENT, CodeBlock.join(values, ",\n" + Layout.INDENT));
    }
}
