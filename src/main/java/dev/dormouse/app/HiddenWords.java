package dev.dormouse.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Words of the command line that hold a password. Anyone on the machine can read a process's command line, but only its owner the
 * environment: the launcher moves such words there and leaves {@code @DORMOUSE_WORD_1} and so on in their place.
 */
final class HiddenWords {

    private static final String VARIABLE = "DORMOUSE_WORD_";

    private HiddenWords() {}

    /**
     * The words as the user typed them.
     *
     * @param environment loses the variables that held them, so that no child process gets them
     */
    static List<String> restore(List<String> words, Map<String, String> environment) {
        List<String> restored = new ArrayList<>();
        for (String word : words) {
            String hidden = word.startsWith("@" + VARIABLE) ? environment.get(word.substring(1)) : null;
            restored.add(hidden == null ? word : hidden);
        }
        environment.keySet().removeIf(name -> name.startsWith(VARIABLE));
        return restored;
    }
}
