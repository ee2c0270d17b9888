package dev.dormouse.generate;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An enum to be written.
 *
 * @param labels what the database calls its values, in its order
 * @param constants what Java calls them, side by side
 */
record EnumType(ClassName name, List<String> labels, List<String> constants) {

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

    /** {@code very happy} → {@code VERY_HAPPY}, {@code 1st} → {@code _1ST}; letters of any script stay. */
    private static String constant(String label) {
        StringBuilder constant = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                gap = true;
                continue;
            }
            boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(label.charAt(i - 1));
            if ((gap || hump) && !constant.isEmpty()) {
                constant.append('_');
            }
            gap = false;
            constant.append(c);
        }
        String name = constant.toString().toUpperCase(Locale.ROOT);
        if (name.isEmpty()) {
            return label.isEmpty() ? "EMPTY" : "VALUE";
        }
        return Character.isJavaIdentifierStart(name.charAt(0)) ? name : "_" + name;
    }
}
