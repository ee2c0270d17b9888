package dev.dormouse.complete;

import dev.dormouse.complete.GroovyToken.Kind;
import dev.dormouse.dialect.Edit;
import java.util.Collections;
import java.util.List;

/**
 * The tokens of Groovy that is being edited: the same as {@link GroovyLexer} finds, but from one text to the next only the lines that
 * have changed are cut anew, up to where the old tokens fit again. Not for several threads.
 */
final class EditedGroovy {

    private String text = "";
    private List<GroovyToken> tokens = List.of();
    private int first;
    private int last;

    /** The tokens of the text, which may be any, but mostly is much like the last one. */
    List<GroovyToken> of(String now) {
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
    int first() {
        return first;
    }

    /** So many tokens at the end are the ones of the text before, but for where they are. */
    int last() {
        return last;
    }

    private void cut(String now, Edit edit) {
        first = restart(edit);
        last = 0;
        GroovyLexer lexer = GroovyLexer.behind(tokens.subList(0, first), now);
        GroovyFrames frames = lexer.frames();
        int old = first;
        while (last == 0 && lexer.cut()) {
            int start = lexer.at() - edit.moved();
            while (old < tokens.size() && tokens.get(old).start() < start) {
                frames.follow(tokens.get(old));
                old++;
            }
            boolean same = lexer.at() >= now.length() - edit.tail() && start > 0 && old < tokens.size();
            if (same && tokens.get(old).start() == start && !frames.isInString() && fits(old, lexer)) {
                last = tokens.size() - old;
                for (GroovyToken token : tokens.subList(old, tokens.size())) {
                    lexer.sofar().add(token.shifted(edit.moved()));
                }
            }
        }
        tokens = lexer.sofar();
    }

    /** Nothing but a string or comment without an end looks further than its line, and behind those no line end is a token. */
    private int restart(Edit edit) {
        int index = edit.unchanged(tokens.size(), i -> tokens.get(i).start()) - 1;
        while (index > 0 && !isLineEnd(tokens.get(index))) {
            index--;
        }
        return Math.max(0, index);
    }

    private boolean isLineEnd(GroovyToken token) {
        return token.kind() == Kind.NEWLINE && token.start() > 0 && text.charAt(token.start() - 1) != '\\';
    }

    /** Whether that old token and all behind it would be cut so again: braces alone do not matter. */
    private boolean fits(int old, GroovyLexer lexer) {
        return !lexer.isInString()
                && !tokens.get(old).is("${")
                && endsOperand(lexer.sofar()) == (old > 0 && tokens.get(old - 1).endsOperand());
    }

    private static boolean endsOperand(List<GroovyToken> before) {
        return !before.isEmpty() && before.get(before.size() - 1).endsOperand();
    }
}
