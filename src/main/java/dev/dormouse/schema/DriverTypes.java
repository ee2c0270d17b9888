package dev.dormouse.schema;

import dev.dormouse.result.Resources;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a driver's types are called here ({@link ColumnType#base}). A database may have a table of its own, the resource
 * {@code types/<dialect>.types}; what is not in it goes by JDBC's numbers. A line of the table is a type's name in lower case, how
 * many digits a whole number may have at most or {@code -} for any, and the base; the first line that fits counts.
 */
final class DriverTypes {

    private record Rule(String name, int digits, String base) {

        boolean fits(String type, int precision, int scale) {
            boolean whole = scale == 0 || scale == -1;
            return type.equals(name) && (digits < 0 || whole && precision > 0 && precision <= digits);
        }
    }

    /**
     * A column's type as a driver says it.
     *
     * @param code one of {@link Types}
     * @param size characters, bytes or digits; 0 if it has none
     * @param scale digits after the point; -1 if it has none
     */
    record Declared(int code, String name, int size, int scale) {}

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(Types.BIT, "bool"),
            Map.entry(Types.BOOLEAN, "bool"),
            Map.entry(Types.TINYINT, "int2"),
            Map.entry(Types.SMALLINT, "int2"),
            Map.entry(Types.INTEGER, "int4"),
            Map.entry(Types.BIGINT, "int8"),
            Map.entry(Types.REAL, "float4"),
            Map.entry(Types.FLOAT, "float8"),
            Map.entry(Types.DOUBLE, "float8"),
            Map.entry(Types.NUMERIC, "numeric"),
            Map.entry(Types.DECIMAL, "numeric"),
            Map.entry(Types.CHAR, "bpchar"),
            Map.entry(Types.NCHAR, "bpchar"),
            Map.entry(Types.VARCHAR, "varchar"),
            Map.entry(Types.NVARCHAR, "varchar"),
            Map.entry(Types.LONGVARCHAR, "text"),
            Map.entry(Types.LONGNVARCHAR, "text"),
            Map.entry(Types.CLOB, "clob"),
            Map.entry(Types.NCLOB, "clob"),
            Map.entry(Types.BINARY, "bytea"),
            Map.entry(Types.VARBINARY, "bytea"),
            Map.entry(Types.LONGVARBINARY, "bytea"),
            Map.entry(Types.BLOB, "blob"),
            Map.entry(Types.DATE, "date"),
            Map.entry(Types.TIME, "time"),
            Map.entry(Types.TIME_WITH_TIMEZONE, "timetz"),
            Map.entry(Types.TIMESTAMP, "timestamp"),
            Map.entry(Types.TIMESTAMP_WITH_TIMEZONE, "timestamptz"),
            Map.entry(Types.SQLXML, "xml"));

    /** Those that have a length. */
    private static final Set<String> SIZED = Set.of("varchar", "bpchar", "bytea");

    private final List<Rule> rules;

    /** @param dialect the short name of the database */
    DriverTypes(String dialect) {
        this.rules = read("/types/" + dialect + ".types");
    }

    private static List<Rule> read(String resource) {
        List<Rule> rules = new ArrayList<>();
        for (String line : Resources.find(resource).orElse("").lines().toList()) {
            String[] words = line.strip().split("\\s*\\|\\s*");
            if (words.length == 3) {
                rules.add(new Rule(words[0], words[1].equals("-") ? -1 : Integer.parseInt(words[1]), words[2]));
            }
        }
        return List.copyOf(rules);
    }

    ColumnType of(Declared declared) {
        // SQL Server's driver says "int identity", Oracle's "TIMESTAMP(6)".
        String name = declared.name() == null ? "" : declared.name().strip();
        String word = name.replaceFirst("(?i)\\s+identity$", "").replaceAll("\\s*\\([^)]*\\)", "");
        String folded = word.toLowerCase(Locale.ROOT);
        String base = base(folded, declared).orElse(word);
        String shown = base.equals(word) ? word : folded;
        if (declared.code() == Types.ARRAY) {
            return new ColumnType(shown, base, ColumnType.Form.ARRAY, -1, -1, -1, List.of());
        }
        Optional<int[]> fixed = fixed(folded);
        if (fixed.isPresent()) {
            return new ColumnType(shown, base, ColumnType.Form.PLAIN, -1, fixed.get()[0], fixed.get()[1], List.of());
        }
        boolean sized = SIZED.contains(base) && isLength(declared.size());
        boolean decimal = base.equals("numeric") && isPrecision(declared);
        boolean counted = decimal
                || rules.stream()
                        .anyMatch(rule -> rule.digits() > 1 && rule.name().equals(folded));
        String display = sized || counted && isPrecision(declared) ? shown + size(declared, sized) : shown;
        return new ColumnType(
                display,
                base,
                ColumnType.Form.PLAIN,
                sized ? declared.size() : -1,
                decimal ? declared.size() : -1,
                decimal ? declared.scale() : -1,
                List.of());
    }

    private static String size(Declared declared, boolean length) {
        return "(" + declared.size() + (length || declared.scale() <= 0 ? "" : "," + declared.scale()) + ")";
    }

    private Optional<String> base(String word, Declared declared) {
        if (declared.code() == Types.ARRAY) {
            return Optional.of(elementOf(word));
        }
        for (Rule rule : rules) {
            if (rule.fits(word, declared.size(), declared.scale())) {
                return Optional.of(rule.base().replaceFirst("\\(.*", ""));
            }
        }
        if (word.equals("uuid") || word.equals("json")) {
            return Optional.of(word);
        }
        boolean bits = declared.code() == Types.BIT && declared.size() > 1;
        return bits ? Optional.of("bit") : Optional.ofNullable(CODES.get(declared.code()));
    }

    /** {@code INTEGER ARRAY[10]}, {@code int[]}, {@code _int4}: the base of what is in it. */
    private static String elementOf(String word) {
        String element = word.replaceFirst("\\s+array.*|\\[.*", "").replaceFirst("^_", "");
        return switch (element) {
            case "integer", "int" -> "int4";
            case "bigint" -> "int8";
            case "smallint" -> "int2";
            case "boolean" -> "bool";
            case "double", "double precision", "float" -> "float8";
            case "real" -> "float4";
            case "decimal" -> "numeric";
            case "character varying" -> "varchar";
            default -> element;
        };
    }

    private Optional<int[]> fixed(String word) {
        return rules.stream()
                .filter(rule -> rule.name().equals(word)
                        && rule.digits() < 0
                        && rule.base().startsWith("numeric("))
                .map(rule -> rule.base().split("[(,)]"))
                .map(parts -> new int[] {Integer.parseInt(parts[1]), Integer.parseInt(parts[2])})
                .findFirst();
    }

    /** Drivers say 0, or an impossible number, where there is no limit. */
    private static boolean isLength(int size) {
        return size > 0 && size < 1_000_000_000;
    }

    private static boolean isPrecision(Declared declared) {
        return declared.size() > 0 && declared.size() <= 1_000 && declared.scale() >= 0;
    }
}
