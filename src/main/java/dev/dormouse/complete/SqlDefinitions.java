package dev.dormouse.complete;

import dev.dormouse.complete.SyntaxRule.Thing;
import dev.dormouse.complete.SyntaxWalk.Expected;
import dev.dormouse.schema.DatabaseObject.Kind;
import dev.dormouse.schema.TableKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first step for SQL that is no query, and for what goes on in a query as such do: by the grammar of statements. */
final class SqlDefinitions {

    private final QueryScope scope;
    private final List<Name> qualifier;
    private final String prefix;
    private final SyntaxWalk walk;

    private SqlDefinitions(QueryScope scope, String prefix) {
        this.scope = scope;
        this.prefix = prefix;
        this.qualifier = scope.qualifier();
        this.walk = new SyntaxWalk(scope.parser(), scope.parser().cursor() - 2 * qualifier.size());
    }

    /** What was found out. */
    sealed interface Found {

        /** These, and nothing else. */
        record Wishes(List<Wish> wishes) implements Found {}

        /** The cursor is in a query that begins with this token. */
        record Query(int start) implements Found {}

        /** It is no such statement. */
        record Nothing() implements Found {}
    }

    /** A whole statement. */
    static Found statement(QueryScope scope, String prefix) {
        QueryParser parser = scope.parser();
        boolean unwrapped = scope.start() > 0
                && scope.start() < parser.cursor()
                && !parser.word(scope.start()).equals("execute");
        List<Syntax.Line> lines = Syntax.statements(parser.word(0));
        if (scope.nested() || unwrapped || lines.isEmpty() || parser.cursor() == 0) {
            return new Found.Nothing();
        }
        return new SqlDefinitions(scope, prefix).found(lines, 0);
    }

    /** What begins within a query with the word, at that token. */
    static List<Wish> tail(QueryScope scope, String prefix, String word, int from) {
        return new SqlDefinitions(scope, prefix).found(Syntax.tails(word), from) instanceof Found.Wishes found
                ? found.wishes()
                : List.of();
    }

    private Found found(List<Syntax.Line> lines, int from) {
        walk.walk(lines, from);
        if (walk.query() >= 0 && walk.expected().isEmpty()) {
            return new Found.Query(walk.query());
        }
        List<Wish> wishes = new ArrayList<>();
        boolean naming = walk.expected().stream().anyMatch(e -> e.thing()
                .filter(t -> t == Thing.NEW || t == Thing.NEW_COLUMN)
                .isPresent());
        for (Expected expected : walk.expected()) {
            List<Wish> wished = expected.thing().isPresent()
                    ? things(expected.thing().get(), expected.begun())
                    : words(expected.words(), naming);
            wished.forEach(wish -> wishes.add(
                    expected.dialects().equals(Syntax.EVERYWHERE) ? wish : new Wish.Only(expected.dialects(), wish)));
        }
        return new Found.Wishes(wishes);
    }

    /** Where a new name could stand, words are offered to those alone who have begun to type them. */
    private List<Wish> words(String words, boolean naming) {
        return !qualifier.isEmpty() || naming && prefix.length() < 2
                ? List.of()
                : List.of(new Wish.Keywords(List.of(words), true, Wish.Keywords.LAST));
    }

    private List<Wish> things(Thing thing, boolean begun) {
        return switch (thing) {
            case TABLE ->
                relations(Set.of(TableKind.TABLE, TableKind.PARTITIONED, TableKind.FOREIGN, TableKind.EXTENSION));
            case TARGET -> relations(Set.of(TableKind.TABLE, TableKind.PARTITIONED));
            case VIEW -> relations(Set.of(TableKind.VIEW));
            case MATVIEW -> relations(Set.of(TableKind.MATERIALIZED_VIEW));
            case RELATION -> relations(Set.of());
            case FUNCTION -> objects(Kind.FUNCTION);
            case PROCEDURE -> objects(Kind.PROCEDURE);
            case ROUTINE -> objects(Kind.FUNCTION, Kind.PROCEDURE);
            case SEQUENCE -> objects(Kind.SEQUENCE);
            case USER_TYPE -> objects(Kind.TYPE);
            case TYPE -> List.of(new Wish.Types(qualifier));
            case COLUMN_OF ->
                List.of(
                        qualifier.isEmpty()
                                ? new Wish.RelationsOf(qualifier, Set.of(), ".")
                                : new Wish.ColumnsOf(qualifier, List.of()));
            case OWNER -> owners();
            case EXPRESSION -> expression(begun);
            default -> qualifier.isEmpty() ? plain(thing) : List.of();
        };
    }

    private List<Wish> plain(Thing thing) {
        return switch (thing) {
            case COLUMN -> columns(walk.table());
            case TARGET_COLUMN -> columns(walk.target());
            case GRANTED_COLUMN -> granted();
            case OWN_COLUMN -> List.of(new Wish.Words(walk.ownColumns(), ""));
            case ALIAS ->
                List.of(new Wish.Words(
                        scope.sources().stream().map(s -> s.handle().text()).toList(), ""));
            case SCHEMA -> List.of(new Wish.Schemas());
            case ROLE -> objects(Kind.ROLE);
            case DATABASE -> objects(Kind.DATABASE);
            case EXTENSION -> objects(Kind.EXTENSION);
            case SETTING -> objects(Kind.SETTING);
            case SAVEPOINT -> objects(Kind.SAVEPOINT);
            case PREPARED -> objects(Kind.PREPARED);
            case CURSOR -> objects(Kind.CURSOR);
            case CHANNEL -> objects(Kind.CHANNEL);
            case TRIGGER -> owned(Kind.TRIGGER);
            case POLICY -> owned(Kind.POLICY);
            case INDEX -> List.of(new Wish.Indexes(walk.table()));
            case CONSTRAINT -> List.of(new Wish.Constraints(walk.table().or(this::first), !scope.isInsertion()));
            case QUERY -> List.of(new Wish.Keywords(SqlWords.QUERY, true, Wish.Keywords.LAST));
            default -> List.of();
        };
    }

    private Optional<Source> first() {
        return scope.sources().stream().findFirst();
    }

    private static List<Wish> columns(Optional<Source> table) {
        return table.<List<Wish>>map(source -> List.of(new Wish.Columns(List.of(source))))
                .orElse(List.of());
    }

    private List<Wish> relations(Set<TableKind> kinds) {
        return List.of(new Wish.RelationsOf(qualifier, kinds, ""));
    }

    private List<Wish> objects(Kind... kinds) {
        return List.of(new Wish.Objects(qualifier, Set.of(kinds)));
    }

    private List<Wish> owned(Kind kind) {
        return walk.table().isPresent()
                ? List.of(new Wish.Owned(kind, walk.table().get()))
                : objects(kind);
    }

    /** The table may be named already, behind the cursor. */
    private List<Wish> granted() {
        QueryParser parser = scope.parser();
        List<String> listed = scope.group() < 0 ? List.of() : scope.listed();
        for (int i = parser.cursor(); i + 1 < parser.size(); i++) {
            if (parser.word(i).equals("on")) {
                int name = parser.word(i + 1).equals("table") ? i + 2 : i + 1;
                return parser.tableAt(name).stream()
                        .<Wish>map(table -> new Wish.Remaining(table, listed, false))
                        .toList();
            }
        }
        return List.of(new Wish.EveryColumn(listed));
    }

    private List<Wish> owners() {
        List<Wish> wishes = new ArrayList<>(things(Thing.TABLE, false));
        if (qualifier.isEmpty()) {
            walk.owned().ifPresent(name -> wishes.add(0, new Wish.OwnersOf(name)));
        }
        return wishes;
    }

    private List<Wish> expression(boolean begun) {
        List<Source> sources = walk.table().map(List::of).orElse(List.of());
        if (!qualifier.isEmpty()) {
            return List.of(new Wish.ColumnsOf(qualifier, sources));
        }
        if (begun && scope.isAfterOperand()) {
            return List.of(new Wish.Keywords(SqlWords.AFTER_OPERAND));
        }
        List<Wish> wishes = new ArrayList<>(columns(walk.table()));
        wishes.add(new Wish.Words(walk.ownColumns(), ""));
        wishes.add(new Wish.Functions(false));
        wishes.add(new Wish.Keywords(SqlWords.OPERANDS));
        return wishes;
    }
}
