package dev.dormouse.generate;

import com.palantir.javapoet.ClassName;
import dev.dormouse.entity.Attribute;
import dev.dormouse.entity.EntityModel;
import dev.dormouse.entity.Models;
import dev.dormouse.schema.ColumnType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which enums a model needs, and what they are called. */
final class EnumTypes {

    private EnumTypes() {}

    static boolean isEnum(Attribute.Basic basic) {
        return !basic.type().labels().isEmpty()
                && basic.column().type().form() == ColumnType.Form.ENUM
                && !basic.type().javaType().startsWith("[");
    }

    /** The same for all columns of one enum. A database that declares enums within a column has one for each column. */
    static String key(EntityModel model, Attribute.Basic basic) {
        ColumnType type = basic.column().type();
        String place = isNamed(basic) ? "" : model.name() + "." + basic.name();
        return type.base() + "\n" + place + "\n" + String.join("\n", type.labels());
    }

    private static boolean isNamed(Attribute.Basic basic) {
        return !basic.column().type().base().equalsIgnoreCase("enum") || hasClass(basic);
    }

    /** Whether the live model has a class for it. */
    private static boolean hasClass(Attribute.Basic basic) {
        return !basic.type().isText();
    }

    /** The enums by their keys. A name that an entity has is given with {@code Enum} behind it. */
    static Map<String, EnumType> of(Models models, String packageName) {
        Set<String> taken = new HashSet<>();
        for (EntityModel model : models.entities()) {
            taken.add(fold(model.simpleName()));
            taken.add(fold(model.idClassName()));
            taken.add(fold("Q" + model.simpleName()));
        }
        Map<String, String> wanted = new TreeMap<>();
        Map<String, List<String>> labels = new TreeMap<>();
        for (EntityModel model : models.entities()) {
            for (Attribute.Basic basic : model.listBasics()) {
                if (isEnum(basic)) {
                    String key = key(model, basic);
                    wanted.putIfAbsent(key, name(model, basic));
                    labels.put(key, basic.type().labels());
                }
            }
        }
        Map<String, EnumType> enums = new TreeMap<>();
        wanted.forEach((key, name) ->
                enums.put(key, EnumType.of(ClassName.get(packageName, free(name, taken)), labels.get(key))));
        return enums;
    }

    private static String free(String wanted, Set<String> taken) {
        String name = taken.contains(fold(wanted)) ? wanted + "Enum" : wanted;
        String free = name;
        for (int n = 2; !taken.add(fold(free)); n++) {
            free = name + n;
        }
        return free;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String name(EntityModel model, Attribute.Basic basic) {
        if (hasClass(basic)) {
            String type = basic.type().javaType();
            return type.substring(type.lastIndexOf('.') + 1);
        }
        return isNamed(basic) ? pascal(basic.column().type().base()) : model.simpleName() + pascal(basic.name());
    }

    /** {@code order_status} → {@code OrderStatus}. */
    private static String pascal(String name) {
        StringBuilder pascal = new StringBuilder();
        boolean start = true;
        for (char c : name.toCharArray()) {
            if (!Character.isLetterOrDigit(c)) {
                start = true;
                continue;
            }
            pascal.append(start ? Character.toTitleCase(c) : c);
            start = false;
        }
        return pascal.isEmpty()
                ? "Value"
                : Character.isJavaIdentifierStart(pascal.charAt(0)) ? pascal.toString() : "_" + pascal;
    }
}
