package dev.dormouse.app;

import java.util.ArrayList;
import java.util.List;

/** Splits a command line as a Unix shell does: at spaces and {@code |}, with both kinds of quotes. */
final class CommandWords {

    private CommandWords() {}

    /** The words of each command in a pipe. */
    static List<List<String>> pipe(String line) {
        List<List<String>> commands = new ArrayList<>();
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean any = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else if (c == '\\' && quote == '"' && "\"\\$`".indexOf(line.charAt(i + 1)) >= 0) {
                    word.append(line.charAt(++i));
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                any = true;
            } else if (c == ' ' || c == '|') {
                if (any || word.length() > 0) {
                    words.add(word.toString());
                }
                word.setLength(0);
                any = false;
                if (c == '|') {
                    commands.add(List.copyOf(words));
                    words.clear();
                }
            } else {
                word.append(c);
            }
        }
        if (any || word.length() > 0) {
            words.add(word.toString());
        }
        commands.add(List.copyOf(words));
        return commands;
    }
}
