package dev.dormouse.session;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.Token;
import dev.dormouse.schema.DatabaseObject;
import dev.dormouse.schema.DatabaseObject.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Names that statements of SQL have given, for as long as they hold: savepoints, prepared statements, cursors, channels. They are
 * read from the statements' words, as the database must not be asked when somebody types. Safe for several threads.
 */
final class GivenNames {

    private static final int LONGEST_DETAIL = 60;
    private static final Set<String> BETWEEN = Set.of("work", "transaction", "to", "savepoint", "prepare");

    private final Dialect dialect;
    private final List<Given> names = new ArrayList<>();
    private long transaction;

    /** @param lasting whether it outlives the transaction */
    private record Given(DatabaseObject object, boolean lasting) {}

    GivenNames(Dialect dialect) {
        this.dialect = dialect;
    }

    /** @param ended how many transactions have ended; names that were given in one of them are none any more */
    synchronized List<DatabaseObject> list(long ended) {
        follow(ended);
        return names.stream().map(Given::object).toList();
    }

    /** The statement with these tokens has succeeded. */
    synchronized void ran(List<Token> tokens, long ended) {
        follow(ended);
        List<Token> code = tokens.stream().filter(Token::isCode).toList();
        switch (word(code, 0)) {
            case "savepoint" -> give(Kind.SAVEPOINT, code, "", false);
            case "prepare" -> give(Kind.PREPARED, code, prepared(code), true);
            case "declare" -> give(Kind.CURSOR, code, "", code.stream().anyMatch(t -> t.is("hold")));
            case "listen" -> give(Kind.CHANNEL, code, "", true);
            case "release" -> forgetTo(code, true);
            case "rollback", "abort" -> {
                if (code.stream().anyMatch(t -> t.is("to"))) {
                    forgetTo(code, false);
                } else {
                    endTransaction();
                }
            }
            case "commit", "end", "begin", "start" -> endTransaction();
            case "deallocate" -> forget(Kind.PREPARED, code);
            case "close" -> forget(Kind.CURSOR, code);
            case "unlisten" -> forget(Kind.CHANNEL, code);
            case "drop" -> {
                if (word(code, 1).equals("prepare")) {
                    forget(Kind.PREPARED, code.subList(1, code.size()));
                }
            }
            case "discard" -> {
                if (word(code, 1).equals("all")) {
                    names.clear();
                }
            }
            default -> {}
        }
    }

    private void follow(long ended) {
        if (ended != transaction) {
            transaction = ended;
            endTransaction();
        }
    }

    private void endTransaction() {
        names.removeIf(given -> !given.lasting());
    }

    private static String word(List<Token> code, int i) {
        return i < code.size() ? code.get(i).text().toLowerCase(Locale.ROOT) : "";
    }

    /** The newest comes first; one of the same name is hidden by it. */
    private void give(Kind kind, List<Token> code, String detail, boolean lasting) {
        name(code).ifPresent(name -> {
            names.removeIf(given -> is(given, kind, name));
            names.add(0, new Given(new DatabaseObject(kind, "", name, detail, Optional.empty()), lasting));
        });
    }

    /** The name behind the first word. */
    private Optional<String> name(List<Token> code) {
        int at = 1;
        while (BETWEEN.contains(word(code, at))) {
            at++;
        }
        if (at >= code.size()) {
            return Optional.empty();
        }
        String text = code.get(at).text();
        return switch (code.get(at).kind()) {
            case WORD -> Optional.of(dialect.fold(text));
            case QUOTED_IDENTIFIER -> Optional.of(text.length() > 2 ? text.substring(1, text.length() - 1) : text);
            default -> Optional.empty();
        };
    }

    private static boolean is(Given given, Kind kind, String name) {
        return given.object().kind() == kind && given.object().name().equals(name);
    }

    /** What is prepared, or the beginning of it. */
    private static String prepared(List<Token> code) {
        for (int i = 2; i + 1 < code.size(); i++) {
            if (code.get(i).is("as") || code.get(i).is("from")) {
                String text = String.join(
                        " ",
                        code.subList(i + 1, code.size()).stream()
                                .map(Token::text)
                                .toList());
                return text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) + "…" : text;
            }
        }
        return "";
    }

    private void forget(Kind kind, List<Token> code) {
        if (word(code, 1).equals("all")
                || word(code, 1).equals("*")
                || word(code, 2).equals("all")) {
            names.removeIf(given -> given.object().kind() == kind);
        } else {
            name(code).ifPresent(name -> names.removeIf(given -> is(given, kind, name)));
        }
    }

    /** The savepoints that were set after that one are gone. */
    private void forgetTo(List<Token> code, boolean itself) {
        List<Given> savepoints =
                names.stream().filter(g -> g.object().kind() == Kind.SAVEPOINT).toList();
        Optional<String> name = name(code);
        for (int i = 0; name.isPresent() && i < savepoints.size(); i++) {
            if (is(savepoints.get(i), Kind.SAVEPOINT, name.get())) {
                names.removeAll(savepoints.subList(0, itself ? i + 1 : i));
            }
        }
    }
}
