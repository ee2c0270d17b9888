package dev.dormouse.output;

import dev.dormouse.result.Json;
import dev.dormouse.result.Reference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values as JSON on one line. Numbers are numbers, but NaN and the infinities, which JSON lacks, are strings; dates and times
 * are ISO strings; bytes are strings of the form {@code \x0aff}, as PostgreSQL writes them; references are their keys; a
 * {@link Json} is embedded as it is, or as a string if it is not valid; anything else is a string.
 */
final class JsonText {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final DataWriter out;

    JsonText(DataWriter out) {
        this.out = out;
    }

    static String of(Object value) {
        return DataWriter.collect(out -> new JsonText(out).value(value));
    }

    void value(Object value) {
        value(value, 0);
    }

    private void value(Object value, int depth) {
        if (value instanceof String text) {
            string(text);
        } else if (value == null) {
            out.write("null");
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Boolean) {
            out.write(value.toString());
        } else if (value instanceof Json json) {
            embedded(json.text());
        } else if (value instanceof Reference reference) {
            value(reference.key(), depth);
        } else if (value instanceof byte[] bytes) {
            string(Cells.bytes(bytes));
        } else if (value instanceof Map<?, ?> map) {
            object(map, depth);
        } else {
            other(value, depth);
        }
    }

    private void number(Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            out.number(number.longValue());
        } else if (number instanceof BigDecimal decimal && isDigits(decimal)) {
            out.decimal(decimal);
        } else if (number instanceof BigInteger || isFinite(number)) {
            out.write(Cells.text(number));
        } else {
            string(Cells.text(number));
        }
    }

    /** A database's exact numbers may be NaN, as a kind of BigDecimal. */
    private static boolean isDigits(BigDecimal decimal) {
        return decimal.getClass() == BigDecimal.class || Double.isFinite(decimal.doubleValue());
    }

    private static boolean isFinite(Number number) {
        return (number instanceof Double || number instanceof Float) && Double.isFinite(number.doubleValue());
    }

    private void other(Object value, int depth) {
        Optional<String> temporal = Temporals.exchange(value);
        if (temporal.isPresent()) {
            string(temporal.get());
            return;
        }
        Optional<List<?>> elements = Cells.elements(value);
        if (elements.isPresent()) {
            array(elements.get(), depth);
        } else {
            string(Cells.safeText(value));
        }
    }

    private void array(List<?> elements, int depth) {
        if (depth == Cells.MAX_DEPTH) {
            string("[...]");
            return;
        }
        out.write('[');
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            value(elements.get(i), depth + 1);
        }
        out.write(']');
    }

    private void object(Map<?, ?> map, int depth) {
        if (depth == Cells.MAX_DEPTH) {
            string("[...]");
            return;
        }
        out.write('{');
        boolean first = true;
        for (Map.Entry<?, ?> entry : Cells.entries(map).entrySet()) {
            if (!first) {
                out.write(',');
            }
            first = false;
            string(entry.getKey() == null ? "null" : Cells.text(entry.getKey()));
            out.write(':');
            value(entry.getValue(), depth + 1);
        }
        out.write('}');
    }

    /** A document of the database's, on one line: outside of strings a line break is only a space. */
    private void embedded(String document) {
        if (!JsonSyntax.isValid(document)) {
            string(document);
            return;
        }
        for (int i = 0; i < document.length(); i++) {
            char c = document.charAt(i);
            out.write(c == '\n' || c == '\r' ? ' ' : c);
        }
    }

    void string(String text) {
        out.write('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && !(Character.isSurrogate(c) && isHalf(text, i))) {
                continue;
            }
            out.write(text, written, i - written);
            written = i + 1;
            escape(c);
        }
        out.write(text, written, text.length() - written);
        out.write('"');
    }

    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }

    private void escape(char c) {
        out.write('\\');
        switch (c) {
            case '"', '\\' -> out.write(c);
            case '\n' -> out.write('n');
            case '\r' -> out.write('r');
            case '\t' -> out.write('t');
            case '\b' -> out.write('b');
            case '\f' -> out.write('f');
            default -> {
                out.write('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.write(HEX[c >> shift & 15]);
                }
            }
        }
    }
}
