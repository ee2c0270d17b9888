package dev.dormouse.session;

import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.ColumnType;
import dev.dormouse.schema.ForeignKey;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableKind;
import dev.dormouse.schema.TableName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which columns' values are worth reading, and may be. */
final class ValueColumns {

    /** A table that has more rows is none to look values up in. */
    static final int ROWS = 200;

    /** So many tables are read at most, those first that others point to. */
    static final int TABLES = 100;

    private static final int LONGEST_TYPE = 255;
    private static final Set<String> TEXT = Set.of("text", "varchar", "bpchar");

    /** Words of a name that tell of what nobody wants to see in a menu. */
    private static final Set<String> SECRET = Set.of(
            "password",
            "passwords",
            "passwd",
            "pwd",
            "pass",
            "passphrase",
            "passcode",
            "secret",
            "secrets",
            "token",
            "tokens",
            "key",
            "keys",
            "apikey",
            "hash",
            "hashes",
            "salt",
            "ssn",
            "credential",
            "credentials",
            "private",
            "pin",
            "cvv",
            "cvc",
            "iban",
            "otp",
            "totp",
            "signature",
            "cookie",
            "session",
            "sessions",
            "auth",
            "value",
            "values",
            "val",
            "setting",
            "settings",
            "config",
            "card");

    private static final Pattern WORD_END = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    private ValueColumns() {}

    /** The tables to read, best first. */
    static List<Table> tables(Catalog catalog) {
        Map<TableName, Integer> references = new HashMap<>();
        for (Table table : catalog.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                references.merge(key.target(), 1, Integer::sum);
            }
        }
        return catalog.tables().stream()
                .filter(ValueColumns::isSmall)
                .filter(table -> !of(table).isEmpty())
                .sorted(Comparator.comparing((Table t) -> -references.getOrDefault(t.name(), 0))
                        .thenComparing(t -> !catalog.isVisible(t)))
                .limit(TABLES)
                .toList();
    }

    /** As far as the database's statistics say; of those that say nothing a few rows tell. */
    private static boolean isSmall(Table table) {
        return table.kind() == TableKind.TABLE
                && table.parent().isEmpty()
                && table.estimatedRows() <= ROWS
                && !isSecret(table.name().name());
    }

    /** Short texts. */
    static List<TableColumn> of(Table table) {
        return table.columns().stream()
                .filter(c -> c.type().form() == ColumnType.Form.PLAIN)
                .filter(c -> TEXT.contains(c.type().base()) && c.type().length() <= LONGEST_TYPE)
                .filter(c -> !isSecret(c.name()))
                .toList();
    }

    static boolean isSecret(String name) {
        String lower = name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
        return WORD_END.splitAsStream(lower).anyMatch(word -> SECRET.contains(word.toLowerCase(Locale.ROOT)));
    }
}
