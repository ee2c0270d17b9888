package dev.dormouse.eval;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.LexicalRules;
import dev.dormouse.dialect.SqlLexer;
import dev.dormouse.dialect.Token;
import dev.dormouse.schema.Catalog;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which tables a statement that failed has to do with, and what it calls them. SQL in a string of Groovy counts, too. */
final class SqlScope {

    private static final Set<String> NO_ALIASES = Set.of(
            "on", "using", "where", "join", "left", "right", "inner", "full", "cross", "natural", "set", "values",
            "group", "order", "limit", "having", "union", "select", "as");

    private final Catalog catalog;
    private final List<Token> tokens = new ArrayList<>();
    private final Set<Table> tables = new LinkedHashSet<>();
    private final Map<String, Optional<Table>> handles = new LinkedHashMap<>();

    SqlScope(String statement, Catalog catalog, Dialect dialect) {
        this.catalog = catalog;
        read(statement, dialect.lexicalRules());
        for (int i = 0; i < tokens.size(); i++) {
            at(i);
        }
    }

    private void read(String text, LexicalRules rules) {
        for (Token token : SqlLexer.tokens(text, rules)) {
            if (token.kind() == Token.Kind.STRING && token.text().length() > 2) {
                read(token.text().substring(1, token.text().length() - 1), rules);
            } else if (token.isCode()) {
                tokens.add(token);
            }
        }
    }

    /** The schema that stands before the name. */
    Optional<String> before(String name) {
        return names(name, -2);
    }

    /** What stands behind a schema. */
    Optional<String> behind(String schema) {
        return names(schema, 2);
    }

    private Optional<String> names(String beside, int distance) {
        for (int i = 0; i < tokens.size(); i++) {
            int other = i + distance;
            boolean dotted = isName(i)
                    && bare(tokens.get(i).text()).equalsIgnoreCase(beside)
                    && other >= 0
                    && other < tokens.size()
                    && tokens.get((i + other) / 2).is(".")
                    && isName(other);
            if (dotted) {
                return Optional.of(bare(tokens.get(other).text()));
            }
        }
        return Optional.empty();
    }

    private void at(int i) {
        if (!isName(i) || isQualifier(i) || i > 1 && tokens.get(i - 1).is(".") && !isSchema(i - 2)) {
            return;
        }
        List<Table> named = catalog.listMeant(bare(tokens.get(i).text()));
        boolean query = i + 2 < tokens.size()
                && tokens.get(i + 1).is("as")
                && tokens.get(i + 2).is("(");
        if (query) {
            handles.put(bare(tokens.get(i).text()), Optional.empty());
        } else if (!named.isEmpty() && !(i > 0 && tokens.get(i - 1).is("as"))) {
            tables.add(named.get(0));
            handles.put(alias(i + 1).orElse(bare(tokens.get(i).text())), Optional.of(named.get(0)));
        } else if (i > 0 && (tokens.get(i - 1).is(")") || tokens.get(i - 1).is("as"))) {
            handles.put(bare(tokens.get(i).text()), Optional.empty());
        }
    }

    private boolean isQualifier(int i) {
        return i + 1 < tokens.size() && tokens.get(i + 1).is(".");
    }

    private boolean isSchema(int i) {
        String name = bare(tokens.get(i).text());
        return catalog.tables().stream().anyMatch(t -> t.name().schema().equalsIgnoreCase(name));
    }

    /** What stands behind a table's name, or behind {@code as}. */
    private Optional<String> alias(int i) {
        int at = i < tokens.size() && tokens.get(i).is("as") ? i + 1 : i;
        return isName(at) ? Optional.of(bare(tokens.get(at).text())) : Optional.empty();
    }

    private boolean isName(int i) {
        if (i >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(i);
        boolean word = token.kind() == Token.Kind.WORD
                && !NO_ALIASES.contains(token.text().toLowerCase(Locale.ROOT));
        return word || token.kind() == Token.Kind.QUOTED_IDENTIFIER;
    }

    private static String bare(String name) {
        boolean quoted = name.length() > 2 && "\"`[".indexOf(name.charAt(0)) >= 0;
        return quoted ? name.substring(1, name.length() - 1) : name;
    }

    /** The tables that the statement names. */
    Set<Table> tables() {
        return tables;
    }

    /** Aliases, and names of tables without one, and of the statement's own queries. */
    Set<String> handles() {
        return handles.keySet();
    }

    /** The table that the statement calls so; empty if it is a query, or if nothing is called so. */
    Optional<Table> tableOf(String handle) {
        return handles.entrySet().stream()
                .filter(e -> e.getKey().equalsIgnoreCase(handle))
                .findFirst()
                .flatMap(Map.Entry::getValue);
    }

    boolean hasHandle(String name) {
        return handles.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** The alias under which the statement has that table, if it is not its own name. */
    Optional<String> aliasOf(String table) {
        return handles.entrySet().stream()
                .filter(e -> e.getValue()
                        .filter(t -> t.name().name().equalsIgnoreCase(table))
                        .isPresent())
                .map(Map.Entry::getKey)
                .filter(handle -> !handle.equalsIgnoreCase(table))
                .findFirst();
    }

    /** The columns of these tables, without repetition. */
    static List<String> columns(Iterable<Table> tables) {
        Set<String> names = new LinkedHashSet<>();
        tables.forEach(t -> t.columns().stream().map(TableColumn::name).forEach(names::add));
        return List.copyOf(names);
    }
}
