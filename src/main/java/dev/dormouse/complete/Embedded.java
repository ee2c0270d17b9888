package dev.dormouse.complete;

import dev.dormouse.result.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which language a Groovy string is in, by the method it is given to. */
final class Embedded {

    private static final Set<String> HQL = Set.of("createQuery", "createSelectionQuery", "createMutationQuery");
    private static final Set<String> SQL = Set.of(
            "rows",
            "execute",
            "executeUpdate",
            "executeInsert",
            "eachRow",
            "firstRow",
            "query",
            "createNativeQuery",
            "createNativeMutationQuery",
            "prepareStatement",
            "executeQuery");

    private Embedded() {}

    /** The language of the string that is the token of that index: {@code hql "…"}, {@code sql.rows("…")}. */
    static Optional<Language> language(List<GroovyToken> tokens, int string) {
        int at = string - 1;
        if (at >= 0 && tokens.get(at).is("(")) {
            at--;
        }
        if (at < 0 || !tokens.get(at).isWord()) {
            return Optional.empty();
        }
        String method = tokens.get(at).text();
        boolean dotted = at > 0 && tokens.get(at - 1).isDot();
        if (dotted ? HQL.contains(method) : method.equals("hql")) {
            return Optional.of(Language.HQL);
        }
        return (dotted ? SQL.contains(method) : method.equals("sql")) ? Optional.of(Language.SQL) : Optional.empty();
    }
}
