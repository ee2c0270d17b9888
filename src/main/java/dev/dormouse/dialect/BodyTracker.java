package dev.dormouse.dialect;

import java.util.Locale;

/** Follows one statement to know whether it is inside a body that has semicolons of its own. */
final class BodyTracker {

    private final LexicalRules rules;
    private boolean create;
    private boolean routine;
    private boolean first = true;
    private boolean beginWaits;
    private boolean afterEnd;
    private int depth;
    private String previous = "";
    private final BlockTracker block;

    BodyTracker(LexicalRules rules) {
        this.rules = rules;
        this.block = new BlockTracker(rules);
    }

    boolean isOpen() {
        return depth > 0 || block.isOpen();
    }

    void take(Token token) {
        block.take(token);
        if (!rules.compoundStatements() || !token.isCode()) {
            return;
        }
        String word = token.text().toLowerCase(Locale.ROOT);
        if (token.kind() != Token.Kind.WORD) {
            word = token.kind() == Token.Kind.PUNCTUATION || token.text().equals(":") ? word : "'";
            afterEnd = false;
        } else if (depth > 0) {
            inside(word);
        } else {
            outside(word);
        }
        first = false;
        previous = word;
    }

    private void outside(String word) {
        boolean begins = word.equals("begin");
        if (first) {
            create = word.equals("create");
            beginWaits = begins && rules.hashComments();
        } else if (beginWaits) {
            // begin not atomic, of MariaDB, is a block; begin alone is a transaction; begin atomic is PostgreSQL's
            // body.
            depth = word.equals("atomic") || word.equals("not") ? 1 : 0;
            beginWaits = false;
        } else if (routine && begins) {
            if (rules.dollarQuotes()) {
                beginWaits = true;
            } else {
                depth = 1;
            }
        } else if (routine && rules.hashComments() && (previous.equals("row") || previous.equals(")"))) {
            depth = opensBlock(word) ? 1 : 0;
        }
        routine |= create
                && (word.equals("function")
                        || word.equals("procedure")
                        || word.equals("trigger")
                        || word.equals("event"));
    }

    private void inside(String word) {
        boolean secondOfEnd = afterEnd;
        afterEnd = false;
        if (word.equals("end")) {
            depth--;
            afterEnd = true;
        } else if (secondOfEnd && (opensBlock(word) || word.equals("case"))) {
            return;
        } else if (word.equals("case") || word.equals("begin") && !rules.dollarQuotes()) {
            depth++;
        } else if (rules.hashComments() && startsStatement() && opensBlock(word)) {
            depth++;
        }
    }

    private static boolean opensBlock(String word) {
        return switch (word) {
            case "if", "while", "loop", "repeat", "for" -> true;
            default -> false;
        };
    }

    private boolean startsStatement() {
        return switch (previous) {
            case ";", "begin", "then", "else", "do", "loop", "repeat", ":", "atomic" -> true;
            default -> false;
        };
    }
}
