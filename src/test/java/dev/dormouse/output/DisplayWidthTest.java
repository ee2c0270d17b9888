package dev.dormouse.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "abc, 3",
        "é, 1",
        "e\u0301, 1",
        "東京, 4",
        "서울, 4",
        "\u1112\u1161\u11ab, 2",
        "ｱ, 1",
        "Ａ, 2",
        "🙂, 2",
        "👩‍👩‍👧, 2",
        "👍🏽, 2",
        "❤, 1",
        "❤️, 2",
        "1️⃣, 2",
        "🇩🇪, 2",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿, 2",
        "🙂🙂, 4",
        "𠀀, 2",
        "a\u200bb, 2"
    })
    void countsCells(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }

    @Test
    void cutsBetweenCharactersOnly() {
        assertThat(DisplayWidth.fitting("abc", 2)).isEqualTo(2);
        assertThat(DisplayWidth.fitting("abc", 9)).isEqualTo(3);
        assertThat(DisplayWidth.fitting("東京", 3)).isEqualTo(1);
        assertThat(DisplayWidth.fitting("e\u0301x", 1)).isEqualTo(2);
        assertThat(DisplayWidth.fitting("a👩‍👩‍👧b", 2)).isEqualTo(1);
        assertThat(DisplayWidth.fitting("a❤️", 2)).isEqualTo(1);
        assertThat(DisplayWidth.fitting("abc", 0)).isZero();
    }
}
