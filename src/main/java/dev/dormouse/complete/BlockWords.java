package dev.dormouse.complete;

import java.util.List;

/** Words that go on behind a block of Groovy: {@code if (…) { … } else}, {@code try { … } catch}. */
final class BlockWords {

    private static final List<String> HANDLERS = List.of("catch", "finally");

    private BlockWords() {}

    /** Those that can follow the block that ends before the word at the cursor; none behind anything else. */
    static List<String> behind(GroovyCode code) {
        int close = code.size() - 1;
        if (!code.is(close, "}") || code.partner(close) < 1) {
            return List.of();
        }
        int head = code.partner(close) - 1;
        if (code.is(head, "try")) {
            return HANDLERS;
        }
        if (!code.is(head, ")") || code.partner(head) < 1) {
            return List.of();
        }
        int word = code.partner(head) - 1;
        return code.is(word, "if") ? List.of("else") : code.is(word, "catch") ? HANDLERS : List.of();
    }
}
