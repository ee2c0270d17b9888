package dev.dormouse.command;

import dev.dormouse.schema.Table;
import dev.dormouse.session.Listing;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern for relations as in psql: {@code *} and {@code ?} stand for any characters, a dot parts schema and name, quotes
 * keep case, and the name of an entity will do as well.
 */
final class NamePattern {

    private final Pattern schema;
    private final Pattern name;
    private final String text;

    private NamePattern(String text, Pattern schema, Pattern name) {
        this.text = text;
        this.schema = schema;
        this.name = name;
    }

    static NamePattern of(String text) {
        int dot = dot(text);
        return new NamePattern(
                text, dot < 0 ? null : compile(text.substring(0, dot)), compile(text.substring(dot + 1)));
    }

    /** The place of the first dot outside of quotes; -1 if there is none. */
    private static int dot(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (text.charAt(i) == '.' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static Pattern compile(String pattern) {
        boolean quoted = pattern.startsWith("\"") && pattern.endsWith("\"") && pattern.length() > 1;
        String bare = quoted ? pattern.substring(1, pattern.length() - 1) : pattern;
        StringBuilder regex = new StringBuilder();
        for (char c : bare.toCharArray()) {
            regex.append(c == '*' && !quoted ? ".*" : c == '?' && !quoted ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), quoted ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether it means this relation, by its own name or by its entity's. */
    boolean matches(Table table, Listing listing) {
        boolean place = schema == null
                ? listing.catalog().isVisible(table) || !hasWildcard()
                : schema.matcher(table.name().schema()).matches();
        return place && name.matcher(table.name().name()).matches()
                || listing.entity()
                        .apply(table.name())
                        .map(entity -> entity.equalsIgnoreCase(text))
                        .orElse(false);
    }

    /** Whether it means what is called so; without a schema in it, what stands on the search path, and what belongs to no schema. */
    boolean matches(String schemaName, String objectName, List<String> searchPath) {
        boolean place = schema == null
                ? !hasWildcard() || schemaName.isEmpty() || searchPath.isEmpty() || searchPath.contains(schemaName)
                : schema.matcher(schemaName).matches();
        return place && name.matcher(objectName).matches();
    }

    boolean hasWildcard() {
        return text.contains("*") || text.contains("?");
    }
}
