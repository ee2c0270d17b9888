package dev.dormouse.eval;

import dev.dormouse.entity.DatabaseEnum;
import dev.dormouse.entity.EntityTypes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Mood.happy} in HQL: Hibernate takes it for a column, so that the label takes its place. */
final class EnumConstants {

    private static final Pattern TEXT_OR_CONSTANT =
            Pattern.compile("'(?:[^']|'')*'|(?<![\\w.])((?:\\w+\\.)?\\p{Lu}\\w*)\\.(\\w+)(?![\\w.(])");

    private final EntityTypes types;

    EnumConstants(EntityTypes types) {
        this.types = types;
    }

    String replaceIn(String hql) {
        return TEXT_OR_CONSTANT
                .matcher(hql)
                .replaceAll(
                        found -> Matcher.quoteReplacement(replacement(found.group(), found.group(1), found.group(2))));
    }

    private String replacement(String found, String className, String constant) {
        if (className == null || !types.models().hasEnum(className)) {
            return found;
        }
        try {
            Class<?> type = types.classLoader().loadClass(className);
            return "'" + DatabaseEnum.of(type, constant).toString().replace("'", "''") + "'";
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(className, e);
        }
    }
}
