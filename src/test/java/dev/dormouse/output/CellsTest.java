package dev.dormouse.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "0.1, 0.1",
        "1e14, 100000000000000",
        "1e15, 1e+15",
        "123456789.125, 123456789.125",
        "1e-5, 0.00001",
        "1e-6, 1e-06",
        "1.5e300, 1.5e+300",
        "2e23, 2e+23",
        "2.2250738585072014E-308, 2.2250738585072014e-308"
    })
    void doublesAreShort(double value, String text) {
        assertThat(Cells.text(value)).isEqualTo(text);
        assertThat(Double.parseDouble(Cells.text(value))).isEqualTo(value);
    }

    @Test
    void floatsAreShort() {
        assertThat(Cells.text(0.1f)).isEqualTo("0.1");
        assertThat(Cells.text(3.4028235e38f)).isEqualTo("3.4028235e+38");
        assertThat(Cells.text(16777216f)).isEqualTo("16777216");
    }

    @Test
    void nothingThatAValueDoesIsThrown() {
        List<Object> closed = new AbstractList<>() {
            @Override
            public Object get(int index) {
                throw new IllegalStateException();
            }

            @Override
            public int size() {
                return 1;
            }
        };
        assertThat(Cells.text(closed)).isEqualTo("[<reading failed: java.lang.IllegalStateException>]");
        assertThat(Cells.text(new Recursive())).isEqualTo("<toString failed: java.lang.StackOverflowError>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", " [1, -0.5e+3 ,\"a\\u00e9\\n\"] ", "null", "\"\"", "{\"a\":{\"b\":[true,false]}}", "0"})
    void validJson(String text) {
        assertThat(JsonSyntax.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{a:1}",
                "[1,]",
                "{\"a\" 1}",
                "01",
                "1.",
                "+1",
                "--1",
                "1e",
                "\"\n\"",
                "\"\\x\"",
                "nul",
                "1 2",
                "'a'",
                "-",
                "NaN",
                "\"",
                "\"\\u12",
                "\"\\"
            })
    void invalidJson(String text) {
        assertThat(JsonSyntax.isValid(text)).isFalse();
        assertThat(JsonSyntax.isValid("[".repeat(100_000))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0 ms",
        "3_240_000, 3.2 ms",
        "9_960_000, 10 ms",
        "12_400_000, 12 ms",
        "999_600_000, 1.00 s",
        "1_234_000_000, 1.23 s",
        "59_996_000_000, 1 min 0 s",
        "123_000_000_000, 2 min 3 s",
        "3_605_000_000_000, 1 h 0 min 5 s",
        "-5, 0.0 ms"
    })
    void durationsForPeople(String nanos, String text) {
        assertThat(Durations.text(Duration.ofNanos(Long.parseLong(nanos.replace("_", "")))))
                .isEqualTo(text);
    }

    private static final class Recursive {
        @Override
        public String toString() {
            return this + "!";
        }
    }
}
