package dev.dormouse.generate;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * An enum to be written.
 *
 * @param labels what the database calls its values, in its order
 * @param constants what Java calls them, side by side
 */
record EnumType(ClassName name, List<String> labels, List<String> constants) {

    /** What Groovy gives a meaning: the live model avoids these, too. */
    private static final Set<String> GROOVY_WORDS = Set.of(
            "as", "def", "in", "it", "trait", "threadsafe", "var", "metaClass", "properties", "delegate", "owner");

    EnumType {
        labels = List.copyOf(labels);
        constants = List.copyOf(constants);
    }

    static EnumType of(ClassName name, List<String> labels) {
        Set<String> taken = new HashSet<>();
        List<String> constants = new ArrayList<>();
        for (String label : labels) {
            String wanted = constant(label);
            String constant = wanted;
            for (int n = 2; !taken.add(constant); n++) {
                constant = wanted + "_" + n;
            }
            constants.add(constant);
        }
        return new EnumType(name, labels, constants);
    }

    /** Whether the database's labels are the constants' names. */
    boolean isPlain() {
        return labels.equals(constants);
    }

    /** The label as far as it can be a name: {@code very happy} → {@code very_happy}, {@code 1st} → {@code _1st}. */
    private static String constant(String label) {
        StringBuilder constant = new StringBuilder();
        label.codePoints().forEach(c -> constant.appendCodePoint(Character.isLetterOrDigit(c) ? c : '_'));
        if (constant.isEmpty() || Character.isDigit(constant.codePointAt(0))) {
            constant.insert(0, '_');
        }
        String name = constant.toString();
        return SourceVersion.isKeyword(name) || GROOVY_WORDS.contains(name) ? name + "_" : name;
    }
}
