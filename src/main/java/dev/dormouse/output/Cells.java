package dev.dormouse.output;

import dev.dormouse.result.Json;
import dev.dormouse.result.Reference;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Cells as text. Whatever the value does, nothing is thrown: a value whose {@code toString} fails prints as
 * {@code <toString failed: …>}.
 */
public final class Cells {

    /** Of longer byte arrays a terminal shows the beginning and the size. */
    static final int SHOWN_BYTES = 32;

    /** Lists nest no deeper than this in text; more is a list that holds itself. */
    static final int MAX_DEPTH = 64;

    private Cells() {}

    /**
     * A cell as a person reads it: a reference's label, lists as {@code [a, b]}, maps as JSON, bytes as {@code \x0aff}, dates
     * in PostgreSQL's spelling; {@code NULL} for null.
     */
    public static String text(Object cell) {
        return text(cell, 0);
    }

    /** A cell as data: as {@link #text}, but a reference's key, lists as JSON; {@code null} for null. */
    static String data(Object cell) {
        if (cell instanceof Reference reference) {
            return data(reference.key());
        }
        if (cell == null || elements(cell).isPresent()) {
            return JsonText.of(cell);
        }
        return text(cell, 0);
    }

    private static String text(Object cell, int depth) {
        if (cell instanceof String text) {
            return text;
        }
        if (cell == null) {
            return "NULL";
        }
        if (cell instanceof Number number) {
            return number(number);
        }
        if (cell instanceof Boolean || cell instanceof Character) {
            return cell.toString();
        }
        if (cell instanceof Json json) {
            return json.text();
        }
        if (cell instanceof Reference reference) {
            return reference.label();
        }
        if (cell instanceof byte[] bytes) {
            return bytes(bytes);
        }
        if (cell instanceof Map<?, ?>) {
            return JsonText.of(cell);
        }
        return Temporals.text(cell)
                .or(() -> elements(cell).map(elements -> list(elements, depth)))
                .orElseGet(() -> safeText(cell));
    }

    private static String number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return Decimals.text(decimal);
        }
        if (number instanceof Double) {
            return Decimals.text(number.doubleValue());
        }
        if (number instanceof Float) {
            return Decimals.text(number.floatValue());
        }
        return safeText(number);
    }

    private static String list(List<?> elements, int depth) {
        if (depth == MAX_DEPTH) {
            return "[...]";
        }
        StringJoiner text = new StringJoiner(", ", "[", "]");
        elements.forEach(element -> text.add(text(element, depth + 1)));
        return text.toString();
    }

    static String bytes(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    /** As {@link #text}, on a terminal of that width: long bytes are shortened, with their size. */
    static String shown(Object cell, OutputOptions options) {
        if (options.width() > 0 && cell instanceof byte[] bytes && bytes.length > SHOWN_BYTES) {
            String ellipsis = options.unicode() ? "…" : "...";
            String size = Decimals.grouped(bytes.length);
            return bytes(Arrays.copyOf(bytes, SHOWN_BYTES)) + ellipsis + " (" + size + " bytes)";
        }
        return text(cell);
    }

    /** The elements of a collection or array, but not of {@code byte[]}; empty for anything else. */
    static Optional<List<?>> elements(Object cell) {
        if (cell instanceof Collection<?> collection) {
            return Optional.of(snapshot(collection));
        }
        if (cell instanceof Object[] array) {
            return Optional.of(Arrays.asList(array));
        }
        if (cell != null && cell.getClass().isArray() && !(cell instanceof byte[])) {
            Object[] boxed = new Object[Array.getLength(cell)];
            Arrays.setAll(boxed, index -> Array.get(cell, index));
            return Optional.of(Arrays.asList(boxed));
        }
        return Optional.empty();
    }

    private static List<?> snapshot(Collection<?> collection) {
        try {
            return Arrays.asList(collection.toArray());
        } catch (RuntimeException e) {
            return List.of(failed("reading", e));
        }
    }

    /** The entries as they are now; a map that cannot be read has one entry that says so. */
    static Map<?, ?> entries(Map<?, ?> map) {
        try {
            return new LinkedHashMap<>(map);
        } catch (RuntimeException e) {
            return Map.of("", failed("reading", e));
        }
    }

    /** The value's own text. It may be code of the user's, so anything may happen in it. */
    static String safeText(Object value) {
        try {
            return String.valueOf(value.toString());
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            return failed("toString", e);
        }
    }

    private static String failed(String what, Throwable e) {
        return "<" + what + " failed: " + e.getClass().getName() + ">";
    }
}
