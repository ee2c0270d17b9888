package dev.dormouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HiddenWordsTest {

    @Test
    void puts_the_words_back_and_takes_them_out_of_the_environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "DORMOUSE_WORD_1",
                "postgresql://me:secret@host/db",
                "DORMOUSE_WORD_2",
                "two\nlines",
                "HOME",
                "/home/me"));

        List<String> words = HiddenWords.restore(List.of("@DORMOUSE_WORD_1", "-c", "@DORMOUSE_WORD_2"), environment);

        assertThat(words).containsExactly("postgresql://me:secret@host/db", "-c", "two\nlines");
        assertThat(environment).containsOnlyKeys("HOME");
    }

    @Test
    void leaves_words_that_only_look_like_it() {
        Map<String, String> environment = new HashMap<>(Map.of("HOME", "/home/me"));

        List<String> words = HiddenWords.restore(List.of("@DORMOUSE_WORD_1", "@HOME", "select 1;"), environment);

        assertThat(words).containsExactly("@DORMOUSE_WORD_1", "@HOME", "select 1;");
    }
}
