package dev.dormouse.dialect;

import dev.dormouse.dialect.Token.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The tokens of SQL that is being edited: the same as {@link SqlLexer} finds, but from one text to the next only what has changed
 * is cut anew, up to where the old tokens fit again. Not for several threads.
 */
public final class EditedTokens {

    private String text = "";
    private LexicalRules rules = LexicalRules.of();
    private List<Token> tokens = List.of();
    private int first;
    private int last;

    /**
     * The tokens of the text, which may be any, but mostly is much like the last one.
     *
     * @param wanted the same object as long as the rules are the same
     */
    public List<Token> of(String now, LexicalRules wanted) {
        if (rules != wanted) {
            tokens = List.of();
            text = "";
            rules = wanted;
        }
        Edit edit = Edit.of(text, now);
        if (edit.same() == now.length() && edit.moved() == 0) {
            first = tokens.size();
            last = 0;
        } else {
            cut(now, edit);
        }
        text = now;
        return Collections.unmodifiableList(tokens);
    }

    /** So many tokens at the beginning are the ones of the text before. */
    public int first() {
        return first;
    }

    /** So many tokens at the end are the ones of the text before, but for where they are. */
    public int last() {
        return last;
    }

    private void cut(String now, Edit edit) {
        first = restart(edit);
        SqlLexer lexer = SqlLexer.behind(tokens.subList(0, first), now, rules);
        Old old = new Old(first, new ArrayList<>(lexer.open()));
        while (lexer.cut()) {
            int at = lexer.sofar().get(lexer.sofar().size() - 1).end();
            if (at >= now.length() - edit.tail() && at < now.length() && old.fits(at - edit.moved(), lexer)) {
                for (int i = old.index; i < tokens.size(); i++) {
                    lexer.sofar().add(tokens.get(i).shifted(edit.moved()));
                }
                break;
            }
        }
        last = old.fitting ? tokens.size() - old.index : 0;
        tokens = lexer.sofar();
    }

    /** Before white space that is still there nothing can have changed: no token but one without an end looks further. */
    private int restart(Edit edit) {
        int index = edit.unchanged(tokens.size(), i -> tokens.get(i).start()) - 1;
        while (index > 0 && tokens.get(index).kind() != Kind.SPACE) {
            index--;
        }
        return Math.max(0, index);
    }

    /** Goes through the tokens of the text before, beside the lexer. */
    private final class Old {

        private final List<Character> open;
        private int index;
        private int retry;
        private boolean fitting;

        Old(int index, List<Character> open) {
            this.index = index;
            this.open = open;
        }

        /** Whether an old token begins there, and it and all behind it would be cut so again. */
        boolean fits(int start, SqlLexer lexer) {
            while (index < tokens.size() && tokens.get(index).start() < start) {
                SqlLexer.follow(tokens.get(index), open);
                index++;
            }
            fitting = index > 0
                    && index < tokens.size()
                    && index >= retry
                    && tokens.get(index).start() == start
                    && isAlike(tokens.subList(0, index), lexer.sofar())
                    && colonsFit(lexer.open());
            return fitting;
        }

        /** What stands before a token says whether a dot or a colon belongs to it. */
        private boolean isAlike(List<Token> before, List<Token> now) {
            Token one = before.get(before.size() - 1);
            Token other = now.get(now.size() - 1);
            return isAlike(one, other) && isAlike(code(before), code(now));
        }

        private boolean isAlike(Token one, Token other) {
            return one == other
                    || one != null
                            && other != null
                            && one.kind() == other.kind()
                            && one.text().equals(other.text());
        }

        private Token code(List<Token> all) {
            for (int i = all.size() - 1; i >= 0; i--) {
                if (all.get(i).isCode()) {
                    return all.get(i);
                }
            }
            return null;
        }

        /** Whether each colon behind here stands in the same kind of bracket as before. */
        private boolean colonsFit(List<Character> now) {
            if (open.equals(now)) {
                return true;
            }
            List<Character> one = new ArrayList<>(open);
            List<Character> other = new ArrayList<>(now);
            for (int i = index; i < tokens.size() && !one.equals(other); i++) {
                Token token = tokens.get(i);
                boolean colon = token.text().startsWith(":") && token.kind() != Kind.STRING;
                if (colon && inSubscript(one) != inSubscript(other)) {
                    retry = i + 1;
                    return false;
                }
                SqlLexer.follow(token, one);
                SqlLexer.follow(token, other);
            }
            return true;
        }

        private static boolean inSubscript(List<Character> brackets) {
            return !brackets.isEmpty() && brackets.get(brackets.size() - 1) == '[';
        }
    }
}
