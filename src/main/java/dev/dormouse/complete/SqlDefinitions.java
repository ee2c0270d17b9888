package dev.dormouse.complete;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first step for SQL that is no query: definitions, grants, and the beginnings of statements. */
final class SqlDefinitions {

    private final QueryScope scope;
    private final String prefix;
    private final List<Wish> wishes;

    SqlDefinitions(QueryScope scope, String prefix, List<Wish> wishes) {
        this.scope = scope;
        this.prefix = prefix;
        this.wishes = wishes;
    }

    /** Outside of brackets. */
    void statement(boolean after) {
        String previous = scope.previous();
        switch (scope.statement()) {
            case "alter" -> alteration();
            case "with" -> common(after);
            case "create" -> {
                keywordsIf(after && scope.previous(2).equals("view"), List.of("as"));
                keywordsIf(previous.equals("as"), SqlWords.QUERY);
            }
            case "grant", "revoke" -> keywords(SqlWords.PRIVILEGES);
            case "begin", "start" -> keywords(List.of("transaction", "isolation level", "read only", "read write"));
            case "" -> keywords(SqlWords.STATEMENTS);
            default -> {}
        }
    }

    private void common(boolean after) {
        String previous = scope.previous();
        keywordsIf(previous.equals("with"), List.of("recursive"));
        keywordsIf(previous.equals(")"), SqlWords.STATEMENTS.subList(0, 4));
        keywordsIf(after && !previous.equals(")"), List.of("as"));
    }

    private void alteration() {
        String previous = scope.previous();
        String before = scope.previous(2);
        boolean column = previous.equals("column");
        if (column && !before.equals("add")) {
            wishes.add(new Wish.Columns(scope.sources()));
        } else if (Set.of("add", "drop").contains(previous)) {
            keywords(List.of("column", "constraint"));
            keywordsIf(previous.equals("add"), SqlWords.TABLE_PARTS);
        } else if (previous.equals("alter") || previous.equals("rename")) {
            keywords(List.of("column"));
        } else if (before.equals("table") || scope.previous(3).equals("table")) {
            keywords(SqlWords.ALTERATIONS);
        } else if (before.equals("column") && scope.previous(3).equals("add")) {
            types();
        } else if (before.equals("column") && scope.previous(3).equals("alter")) {
            keywords(List.of("type", "set not null", "drop not null", "set default", "drop default"));
        } else if (before.equals("column") && scope.previous(3).equals("rename")) {
            keywords(List.of("to"));
        }
    }

    /** In the brackets of {@code create table} and {@code create index}. */
    void inBrackets(boolean after) {
        String previous = scope.previous();
        QueryParser parser = scope.parser();
        boolean table = false;
        for (int i = scope.start(); i < scope.group(); i++) {
            table |= parser.word(i).equals("table");
        }
        if (previous.equals("references")) {
            wishes.add(new Wish.Relations(List.of(), List.of()));
        } else if (!table) {
            wishes.add(new Wish.Columns(scope.sources()));
        } else if (parser.word(scope.group() - 2).equals("references")) {
            Name target = Name.of(parser.token(scope.group() - 1));
            wishes.add(new Wish.Columns(List.of(new Source(List.of(target), Name.NONE, Optional.empty()))));
        } else if (previous.equals("(") || previous.equals(",")) {
            keywordsIf(prefix.length() > 1, SqlWords.TABLE_PARTS);
        } else if (after && Set.of("(", ",").contains(scope.previous(2))) {
            types();
        } else if (after) {
            keywords(SqlWords.CONSTRAINTS);
        }
    }

    /** Names of types are no keywords in most databases. */
    void types() {
        wishes.add(new Wish.Keywords(SqlWords.TYPES, true, Wish.Keywords.LAST));
    }

    private void keywordsIf(boolean condition, List<String> words) {
        if (condition) {
            keywords(words);
        }
    }

    private void keywords(List<String> words) {
        wishes.add(new Wish.Keywords(words));
    }
}
