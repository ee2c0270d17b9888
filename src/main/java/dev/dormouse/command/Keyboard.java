package dev.dormouse.command;

import java.util.List;

/** The keys of a prompt. */
public interface Keyboard {

    /** Where nobody types. */
    Keyboard NONE = new Keyboard() {
        @Override
        public List<Key> list() {
            return List.of();
        }

        @Override
        public void enter(String text) {
            // Nobody would see it.
        }
    };

    /**
     * What keys do.
     *
     * @param group which of the groups it belongs to, such as {@code history}; those of one follow each other
     * @param keys all that do it, such as {@code Ctrl-A, Home}
     * @param action one line
     */
    record Key(String group, String keys, String action) {}

    /** The keys as they are bound now. */
    List<Key> list();

    /** Types a text at the next prompt, and Enter behind it if it is a finished statement. */
    void enter(String text);
}
