package dev.dormouse.entity;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** PostgreSQL's spelling of arrays, {@code {a,NULL,"b c"}}, and Java's arrays of any depth. */
public final class ArrayText {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[{},\"\\\\\\s]");

    private final String text;
    private final Class<?> element;
    private int at;

    private ArrayText(String text, Class<?> element) {
        this.text = text;
        this.element = element;
    }

    /** The array that a text means, with as many dimensions as the text has. */
    static Object read(String text, Class<?> arrayType) {
        Class<?> element = arrayType;
        while (element.isArray() && element != byte[].class) {
            element = element.getComponentType();
        }
        ArrayText reader = new ArrayText(text, element);
        // Bounds that do not begin at one stand in front: [0:2]={1,2,3}.
        reader.at = text.indexOf('{');
        List<Object> list = reader.list();
        return ofList(list, list.isEmpty() ? arrayType : arrayOf(element, dimensions(list)));
    }

    private static int dimensions(List<?> list) {
        return list.get(0) instanceof List<?> inner ? 1 + dimensions(inner) : 1;
    }

    private static Class<?> arrayOf(Class<?> element, int dimensions) {
        return dimensions == 0 ? element : arrayOf(element, dimensions - 1).arrayType();
    }

    private List<Object> list() {
        List<Object> elements = new ArrayList<>();
        at++;
        while (text.charAt(at) != '}') {
            if (text.charAt(at) == '{') {
                elements.add(list());
            } else {
                elements.add(text.charAt(at) == '"' ? value(quoted()) : plain());
            }
            if (text.charAt(at) == ',') {
                at++;
            }
        }
        at++;
        return elements;
    }

    private Object plain() {
        int from = at;
        while (text.charAt(at) != ',' && text.charAt(at) != '}') {
            at++;
        }
        String value = text.substring(from, at);
        return value.equals("NULL") ? null : value(value);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            }
            value.append(text.charAt(at));
        }
        at++;
        return value.toString();
    }

    private Object value(String spelled) {
        if (element.isEnum()) {
            return DatabaseEnum.of(element, spelled);
        }
        if (element == BigDecimal.class) {
            return SpecialNumber.parse(spelled);
        }
        if (element == byte[].class) {
            return HexFormat.of().parseHex(spelled.substring(2));
        }
        return switch (element.getSimpleName()) {
            case "Short" -> Short.valueOf(spelled);
            case "Integer" -> Integer.valueOf(spelled);
            case "Float" -> Float.valueOf(spelled);
            case "Double" -> Double.valueOf(spelled);
            case "Boolean" -> spelled.equals("t");
            case "Long" -> Long.valueOf(spelled);
            case "UUID" -> UUID.fromString(spelled);
            case "LocalDate" -> TimeText.date(spelled);
            case "LocalDateTime" -> TimeText.dateTime(spelled);
            case "OffsetDateTime" -> TimeText.offsetDateTime(spelled);
            case "LocalTime" -> TimeText.time(spelled);
            case "OffsetTime" -> TimeText.offsetTime(spelled);
            default -> spelled;
        };
    }

    private static Object ofList(List<?> list, Class<?> arrayType) {
        Class<?> component = arrayType.getComponentType();
        Object array = Array.newInstance(component, list.size());
        for (int i = 0; i < list.size(); i++) {
            Object value = list.get(i);
            Array.set(
                    array, i, value instanceof List<?> inner && component.isArray() ? ofList(inner, component) : value);
        }
        return array;
    }

    /** What a driver gives as an array of objects, as an array of this class. */
    static Object ofObjects(Object array, Class<?> arrayType) {
        Class<?> component = arrayType.getComponentType();
        Object typed = Array.newInstance(component, Array.getLength(array));
        for (int i = 0; i < Array.getLength(array); i++) {
            Object value = Array.get(array, i);
            Array.set(
                    typed,
                    i,
                    value != null && component.isEnum() ? DatabaseEnum.of(component, value.toString()) : value);
        }
        return typed;
    }

    /** What a driver takes. */
    static Object[] toObjects(Object[] array) {
        Object[] plain = new Object[array.length];
        for (int i = 0; i < array.length; i++) {
            plain[i] = array[i] instanceof DatabaseEnum label ? label.label() : array[i];
        }
        return plain;
    }

    /** The array as PostgreSQL reads it. */
    public static String write(Object[] array) {
        StringBuilder text = new StringBuilder("{");
        for (Object value : array) {
            text.append(text.length() > 1 ? "," : "");
            if (value == null) {
                text.append("NULL");
            } else if (value instanceof Object[] inner) {
                text.append(write(inner));
            } else {
                text.append(quotedIfNeeded(spelled(value)));
            }
        }
        return text.append('}').toString();
    }

    private static String spelled(Object value) {
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof LocalDate || value instanceof LocalDateTime || value instanceof OffsetDateTime) {
            return TimeText.write(value);
        }
        return value.toString();
    }

    /** As PostgreSQL does it, so that the texts of equal arrays are equal. */
    private static String quotedIfNeeded(String value) {
        if (!value.isEmpty()
                && !value.equalsIgnoreCase("null")
                && !NEEDS_QUOTES.matcher(value).find()) {
            return value;
        }
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static Object[] copy(Object[] array) {
        Object[] copy = array.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] instanceof Object[] inner) {
                copy[i] = copy(inner);
            } else if (copy[i] instanceof byte[] bytes) {
                copy[i] = bytes.clone();
            }
        }
        return copy;
    }
}
