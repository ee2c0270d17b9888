package dev.dormouse.complete;

import dev.dormouse.complete.QueryScope.Clause;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Words of a query that only certain words can follow. */
final class SqlFollowers {

    private final QueryScope scope;
    private final List<Wish> wishes;

    /** @param wishes takes what is found */
    SqlFollowers(QueryScope scope, List<Wish> wishes) {
        this.scope = scope;
        this.wishes = wishes;
    }

    /** Whether there are such: then nothing else can come. */
    boolean list(Clause clause) {
        String previous = scope.previous();
        String before = scope.previous(2);
        if (previous.equals("not")) {
            return notFollowers(before);
        }
        if (Set.of("left", "right").contains(previous)
                && clause != Clause.FROM
                && clause != Clause.JOIN
                && clause != Clause.ON) {
            return false;
        }
        if (previous.equals("fetch") && before.equals("join") || previous.equals("for") && scope.group() >= 0) {
            return false;
        }
        if (SqlWords.NO_FOLLOWERS.contains(previous)
                || previous.equals("insert") && scope.statement().equals("merge")) {
            return true;
        }
        if (previous.equals("filter")) {
            brackets("(where");
            return true;
        }
        if (before.equals("window") && scope.isAfterOperand()) {
            brackets("as (");
            return true;
        }
        if (isInsertedByMerge()) {
            keywords(List.of("values"));
            return true;
        }
        if (previous.equals("over")) {
            wishes.add(new Wish.Words(scope.windows(), "window of this statement"));
            brackets("(partition by", "(order by", "()");
            return true;
        }
        if (scope.isInsertion() && Set.of("or", "ignore").contains(previous)) {
            wishes.add(new Wish.Only(
                    "s", new Wish.Keywords(List.of("ignore into", "replace into"), true, Wish.Keywords.LAST)));
            wishes.add(new Wish.Only("m", new Wish.Keywords(List.of("into"))));
            return true;
        }
        if (previous.equals("or") && before.equals("update")) {
            List<String> ways = List.of("ignore", "replace", "rollback", "abort", "fail");
            wishes.add(new Wish.Only("s", new Wish.Keywords(ways, true, Wish.Keywords.LAST)));
            return true;
        }
        if (before.equals("interval") && scope.isAfterOperand()) {
            wishes.add(new Wish.Only("hm", new Wish.Keywords(SqlWords.UNITS, true, Wish.Keywords.LAST)));
            // A text may have its unit in it.
            return !scope.isBehindString();
        }
        List<String> words =
                SqlWords.FOLLOWERS.get(previous.equals("on") && scope.isConflict() ? "insert on" : previous);
        if (words == null) {
            return false;
        }
        keywords(words);
        return true;
    }

    private boolean notFollowers(String before) {
        if (before.equals("is")) {
            keywords(SqlWords.FOLLOWERS.get("is").stream()
                    .filter(w -> !w.startsWith("not"))
                    .toList());
            return true;
        }
        if (scope.isOperand(scope.parser().cursor() - 2)) {
            keywords(List.of("in", "like", "ilike", "between", "similar to", "regexp", "glob", "rlike"));
            return true;
        }
        return false;
    }

    /** What opens brackets is offered with its bracket. */
    private void brackets(String... phrases) {
        wishes.add(new Wish.Keywords(List.of(phrases), true, Wish.Keywords.AMONG));
    }

    /** {@code when not matched then insert (name) ⇥} */
    private boolean isInsertedByMerge() {
        int open = scope.statement().equals("merge") ? scope.last("insert") + 1 : 0;
        return open > 0
                && scope.previous().equals(")")
                && scope.parser().word(open).equals("(")
                && scope.parser().closeOf(open) == scope.parser().cursor() - 1;
    }

    private void keywords(List<String> words) {
        wishes.add(new Wish.Keywords(words));
    }

    /** The words that the innermost {@code case} can go on with, if it has no end yet. */
    static List<String> ofCase(QueryScope scope) {
        Deque<String> open = new ArrayDeque<>();
        for (int i = scope.start(); i < scope.parser().cursor(); i++) {
            String word = scope.parser().word(i);
            switch (word) {
                case "case" -> open.push(word);
                case "when", "then", "else" -> {
                    if (!open.isEmpty()) {
                        open.pop();
                        open.push(word);
                    }
                }
                case "end" -> open.poll();
                default -> {}
            }
        }
        String part = open.isEmpty() ? "" : open.peek();
        boolean opened = scope.previous().equals(part);
        return switch (part) {
            case "case" -> List.of("when");
            case "when" -> opened ? List.of() : List.of("then");
            case "then" -> opened ? List.of() : List.of("when", "else", "end");
            case "else" -> opened ? List.of() : List.of("end");
            default -> List.of();
        };
    }
}
