package dev.dormouse.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells by the first words of a statement whether it is a block of PL/SQL or a batch of Transact-SQL, which only a line of its own
 * ends: their bodies cannot be followed without a grammar, and the databases' own programs do not try either.
 */
final class BlockTracker {

    private static final Set<String> ROUTINES =
            Set.of("function", "procedure", "proc", "trigger", "package", "type", "library");
    private static final Set<String> BETWEEN =
            Set.of("or", "replace", "alter", "editionable", "noneditionable", "and", "compile", "resolve", "java");
    private static final Set<String> TRANSACTIONS = Set.of("tran", "transaction", "distributed", "work", ";");

    private final boolean slash;
    private final boolean go;
    private final List<String> words = new ArrayList<>();
    private boolean decided;
    private boolean open;

    BlockTracker(LexicalRules rules) {
        this.slash = rules.has(LexicalRules.Rule.SLASH_LINES);
        this.go = rules.has(LexicalRules.Rule.GO_LINES);
        this.decided = !slash && !go;
    }

    boolean isOpen() {
        return open;
    }

    void take(Token token) {
        if (!decided && token.isCode()) {
            words.add(token.text().toLowerCase(Locale.ROOT));
            decide(words.get(0), words.get(words.size() - 1));
        }
    }

    private void decide(String first, String last) {
        boolean alone = words.size() == 1;
        switch (first) {
            case "declare" -> decide(true);
            case "if", "while" -> decide(go);
            case "begin" -> {
                if (!alone) {
                    decide(!TRANSACTIONS.contains(last));
                }
            }
            case "with" -> {
                if (!alone) {
                    decide(slash && ROUTINES.contains(last));
                }
            }
            case "create" -> {
                if (!alone && !BETWEEN.contains(last)) {
                    decide(isRoutine(last));
                }
            }
            case "alter" -> {
                if (!alone) {
                    decide(go && isRoutine(last));
                }
            }
            default -> decide(false);
        }
    }

    /** In Transact-SQL a type is a statement like any other, and there are no packages. */
    private boolean isRoutine(String word) {
        return ROUTINES.contains(word) && (slash || !word.equals("type"));
    }

    private void decide(boolean isBlock) {
        decided = true;
        open = isBlock;
    }
}
