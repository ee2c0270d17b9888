package dev.dormouse.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/** How an entity is written on one line: {@code Track#1 For Those About To Rock}. Generated classes call it. */
public final class EntityText {

    /** How much of a label is shown, in characters. */
    private static final int LABEL_LENGTH = 60;

    private EntityText() {}

    /** Called by the {@code toString} of generated classes, with their own values only. */
    public static String describe(String entity, Object[] id, Object[] labels) {
        StringJoiner text = new StringJoiner(" ");
        text.add(entity + "#" + key(Arrays.asList(id)));
        for (Object label : labels) {
            if (label != null) {
                text.add(shorten(label.toString()));
            }
        }
        return text.toString();
    }

    /** {@code 1}, {@code 8-3402} for a composite key, {@code new} without one. */
    static String key(List<?> id) {
        if (id.stream().allMatch(Objects::isNull)) {
            return "new";
        }
        StringJoiner key = new StringJoiner("-");
        id.forEach(value -> key.add(String.valueOf(value)));
        return key.toString();
    }

    private static String shorten(String label) {
        String line = label.replaceAll("\\s+", " ");
        return line.length() <= LABEL_LENGTH ? line : line.substring(0, LABEL_LENGTH - 1) + "…";
    }
}
