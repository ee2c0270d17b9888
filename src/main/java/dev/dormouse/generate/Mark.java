package dev.dormouse.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An annotation whose members are still collected. It stands on one line if it fits. */
final class Mark {

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
        if (members.size() > 1 && Layout.width(nested()) + indent <= Layout.WIDTH) {
            // JavaPoet gives each member a line of its own; so all of them go in as one.
            Map.Entry<String, CodeBlock> first = members.entrySet().iterator().next();
            CodeBlock.Builder all = CodeBlock.builder().add(first.getValue());
            members.forEach((name, value) -> {
                if (!name.equals(first.getKey())) {
                    all.add(", $L = $L", name, value);
                }
            });
            return annotation.addMember(first.getKey(), all.build()).build();
        }
        members.forEach(annotation::addMember);
        return annotation.build();
    }

    /** One value as it is, several in braces. */
    static CodeBlock array(List<CodeBlock> values) {
        return values.size() == 1
                ? values.get(0)
                : CodeBlock.builder().add("{").add(CodeBlock.join(values, ", ")).add("}").build();
    }
}
