package dev.dormouse.complete;

import dev.dormouse.complete.Index.Relation;
import dev.dormouse.complete.Suggestion.Kind;
import dev.dormouse.dialect.Dialect;
import dev.dormouse.schema.DatabaseObject;
import dev.dormouse.schema.DatabaseObjects;
import dev.dormouse.schema.Key;
import dev.dormouse.schema.Table;
import dev.dormouse.schema.TableColumn;
import dev.dormouse.schema.TableKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The second step for what rows do not come from: functions, types, sequences, schemas, keys. */
final class SqlObjectNames {

    private final Index index;
    private final Dialect dialect;
    private final DatabaseObjects objects;
    private final Ranking ranking;

    SqlObjectNames(Index index, DatabaseObjects objects, Ranking ranking) {
        this.index = index;
        this.dialect = index.dialect();
        this.objects = objects;
        this.ranking = ranking;
    }

    /** Lists what is wished; whether it is of these sorts. */
    boolean list(Wish wish) {
        if (wish instanceof Wish.Functions functions) {
            functions(functions.aggregates());
        } else if (wish instanceof Wish.FunctionNames) {
            functionNames();
        } else if (wish instanceof Wish.Words words) {
            words.names().forEach(name -> word(name, words.description()));
        } else if (wish instanceof Wish.RelationsOf relations) {
            relations(relations);
        } else if (wish instanceof Wish.Objects wished) {
            wished.kinds().stream().sorted().forEach(kind -> objects(kind, wished.schema()));
        } else if (wish instanceof Wish.Owned owned) {
            owned(owned);
        } else if (wish instanceof Wish.OwnersOf owners) {
            owners(owners.owned());
        } else if (wish instanceof Wish.Types types) {
            types(types.schema());
        } else if (wish instanceof Wish.Schemas) {
            schemas("", 10);
        } else if (wish instanceof Wish.Indexes indexes) {
            indexes(indexes.table());
        } else if (wish instanceof Wish.Constraints constraints) {
            constraints(constraints);
        } else {
            return false;
        }
        return true;
    }

    private void word(String written, String description) {
        String name = written.length() > 2 && "\"`[".indexOf(written.charAt(0)) >= 0
                ? written.substring(1, written.length() - 1)
                : written;
        ranking.weighing(8).add(name, written, written, description, Kind.ALIAS, false);
    }

    private void functions(boolean aggregates) {
        ranking.weighing(28);
        if (aggregates) {
            SqlWords.COMMON_AGGREGATES.forEach(this::function);
        }
        SqlWords.COMMON_FUNCTIONS.forEach(this::function);
        if (ranking.prefix().isEmpty()) {
            return;
        }
        called(List.of());
        Set<String> usual = Signatures.common();
        boolean internal = ranking.prefix().toLowerCase(Locale.ROOT).startsWith("pg");
        for (String name : new TreeSet<>(dialect.functions())) {
            if ((internal || !name.startsWith("pg_")) && ranking.fits(name)) {
                ranking.weighing(usual.contains(name) ? 31 : 32);
                function(name);
            }
        }
    }

    private void functionNames() {
        if (ranking.prefix().length() > 1 && ranking.isNothingBegun()) {
            ranking.weighing(Wish.Keywords.LAST);
            FunctionHelp.names(dialect, objects).stream()
                    .filter(ranking::fits)
                    .sorted()
                    .forEach(name -> ranking.add(name, name, name + "()", "function", Kind.FUNCTION, true));
        }
    }

    private void function(String name) {
        boolean bare = name.startsWith("current_") || name.equals("session_user") || name.startsWith("localtime");
        String text = bare ? name : name + "(";
        ranking.add(name, text, bare ? name : name + "()", builtIn(name), Kind.FUNCTION, bare);
    }

    /** How it is called, and what it is for, as the database itself says; of several ways ours says it shorter. */
    private String builtIn(String name) {
        List<DatabaseObject> ways = objects.builtIn(name);
        Optional<Signatures.Signature> ours = Signatures.find(dialect.name(), name);
        if (ways.isEmpty() || ways.size() > 1 && ours.isPresent()) {
            return ours.map(Signatures.Signature::described).orElse("function");
        }
        DatabaseObject way = ways.get(0);
        String more = ways.size() > 1 ? ", …" : "";
        return name + way.detail() + more + way.comment().map(c -> ": " + c).orElse("");
    }

    /** Functions that users made, as they are called. */
    void called(List<Name> schema) {
        ranking.weighing(15);
        for (DatabaseObject object : objects.list(DatabaseObject.Kind.FUNCTION)) {
            if (ranking.fits(object.name())
                    && isSeen(object, schema)
                    && !object.detail().endsWith("→ trigger")) {
                ranking.add(
                        object.name(),
                        text(object, schema) + "(",
                        object.name() + "()",
                        describe(object),
                        Kind.FUNCTION,
                        false);
            }
        }
    }

    private boolean isSeen(DatabaseObject object, List<Name> schema) {
        return schema.isEmpty() || schema.get(schema.size() - 1).matches(object.schema());
    }

    private String text(DatabaseObject object, List<Name> schema) {
        boolean plain = object.schema().isEmpty()
                || !schema.isEmpty()
                || index.isOnPath(object.schema())
                || isNamedByTable(object);
        String name = dialect.identifier(object.name());
        return plain ? name : dialect.identifier(object.schema()) + "." + name;
    }

    /** PostgreSQL's triggers have names of their own on each table. */
    private boolean isNamedByTable(DatabaseObject object) {
        return dialect.name().equals("postgresql")
                && (object.kind() == DatabaseObject.Kind.TRIGGER || object.kind() == DatabaseObject.Kind.POLICY);
    }

    private static String describe(DatabaseObject object) {
        boolean routine = object.detail().startsWith("(");
        String what = routine ? object.name() + object.detail() : object.detail();
        String detail = what.isEmpty() ? object.kind().words() : what;
        return detail + object.comment().map(c -> ": " + c).orElse("");
    }

    private void objects(DatabaseObject.Kind kind, List<Name> schema) {
        // There are hundreds of settings, and the words beside them are meant more often.
        ranking.weighing(kind == DatabaseObject.Kind.SETTING ? Wish.Keywords.LAST + 5 : 10);
        for (DatabaseObject object : objects.list(kind)) {
            if (ranking.fits(object.name()) && isSeen(object, schema)) {
                boolean called = kind == DatabaseObject.Kind.PROCEDURE;
                boolean setting = kind == DatabaseObject.Kind.SETTING;
                String text = setting ? object.name() : text(object, schema);
                ranking.add(object.name(), called ? text + "(" : text, text, describe(object), Kind.FUNCTION, !called);
            }
        }
    }

    private void owned(Wish.Owned wish) {
        ranking.weighing(10);
        Optional<Relation> owner = index.resolve(wish.owner().name());
        for (DatabaseObject object : objects.list(wish.kind())) {
            if (owner.isPresent() && object.isOn(owner.get().table().name())) {
                String text = dialect.identifier(object.name());
                ranking.add(object.name(), text, text, describe(object), Kind.FUNCTION, true);
            }
        }
    }

    private void owners(Name owned) {
        ranking.weighing(5);
        for (Relation relation : index.relations()) {
            boolean owner = ranking.fits(relation.name())
                    && Stream.of(DatabaseObject.Kind.TRIGGER, DatabaseObject.Kind.POLICY)
                            .flatMap(kind -> objects.list(kind).stream())
                            .anyMatch(o -> owned.matches(o.name())
                                    && o.isOn(relation.table().name()));
            if (owner) {
                String description = relation.table()
                        .comment()
                        .orElse(relation.table().kind().words());
                ranking.add(relation.name(), relation.text(), relation.text(), description, Kind.TABLE, true);
            }
        }
    }

    private void types(List<Name> schema) {
        if (schema.isEmpty()) {
            ranking.weighing(9);
            ColumnTypeNames.of(dialect.name()).forEach(type -> ranking.add(type, type, type, "", Kind.KEYWORD, false));
        }
        objects(DatabaseObject.Kind.TYPE, schema);
    }

    private void schemas(String suffix, int weight) {
        Set<String> names = new TreeSet<>(index.schemas());
        objects.list(DatabaseObject.Kind.SCHEMA).forEach(schema -> names.add(schema.name()));
        ranking.weighing(weight);
        for (String schema : names) {
            ranking.add(schema, dialect.identifier(schema) + suffix, schema, "schema", Kind.SCHEMA, suffix.isEmpty());
        }
    }

    private void relations(Wish.RelationsOf wish) {
        ranking.weighing(10);
        for (Relation relation : index.relations()) {
            TableKind kind = relation.table().kind();
            boolean wanted = wish.kinds().isEmpty() || wish.kinds().contains(kind);
            boolean seen = wish.schema().isEmpty()
                    || index.isIn(relation, wish.schema().get(wish.schema().size() - 1));
            if (wanted && seen && ranking.fits(relation.name())) {
                String text = wish.schema().isEmpty() ? relation.text() : dialect.identifier(relation.name());
                boolean view = kind == TableKind.VIEW || kind == TableKind.MATERIALIZED_VIEW;
                String description = relation.table().comment().orElse(kind.words());
                ranking.weighing(relation.plain() ? 10 : 12);
                ranking.add(
                        relation.name(),
                        text + wish.suffix(),
                        text,
                        description,
                        view ? Kind.VIEW : Kind.TABLE,
                        wish.suffix().isEmpty());
            }
        }
        if (wish.schema().isEmpty() && index.schemas().size() > 1) {
            schemas(".", 14);
        }
    }

    private void indexes(Optional<Source> table) {
        ranking.weighing(10);
        Optional<Relation> only = table.flatMap(source -> index.resolve(source.name()));
        for (Relation relation : only.isPresent() ? List.of(only.get()) : index.relations()) {
            for (dev.dormouse.schema.Index one : relation.table().indexes()) {
                if (ranking.fits(one.name()) && !one.name().startsWith("sqlite_autoindex_")) {
                    String of = relation.table().name().name() + " (" + String.join(", ", one.columns()) + ")";
                    String text = dialect.identifier(one.name());
                    ranking.add(one.name(), text, text, (one.unique() ? "unique, " : "") + of, Kind.COLUMN, true);
                }
            }
        }
    }

    private void constraints(Wish.Constraints wish) {
        ranking.weighing(10);
        Optional<Relation> relation = wish.table().flatMap(source -> index.resolve(source.name()));
        if (relation.isEmpty()) {
            return;
        }
        Table of = relation.get().table();
        of.primaryKey().ifPresent(key -> constraint(key, "primary key"));
        of.uniqueKeys().forEach(key -> constraint(key, "unique"));
        if (wish.foreign()) {
            of.foreignKeys().forEach(key -> constraint(new Key(key.name(), key.columns()), "foreign key"));
        }
    }

    private void constraint(Key key, String what) {
        if (!key.name().isEmpty()) {
            String text = dialect.identifier(key.name());
            String columns = " (" + String.join(", ", key.columns()) + ")";
            ranking.add(key.name(), text, text, what + columns, Kind.COLUMN, true);
        }
    }

    /** What a column is, for people: its type, whether it may be NULL, its part in keys, its comment. */
    static String describe(TableColumn column, Table table) {
        StringBuilder text = new StringBuilder(column.type().display());
        boolean key =
                table.primaryKey().map(k -> k.columns().contains(column.name())).orElse(false);
        text.append(key ? ", key" : column.nullable() ? "" : ", not null");
        String targets = table.foreignKeys().stream()
                .filter(k -> k.columns().contains(column.name()))
                .map(k -> k.target().name())
                .distinct()
                .collect(Collectors.joining(", "));
        text.append(targets.isEmpty() ? "" : " → " + targets);
        column.comment().ifPresent(c -> text.append(": ").append(c));
        return text.toString();
    }
}
