package dev.dormouse.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsertLineTest {

    private static List<Optional<String>> values(String line) {
        return InsertLine.parse(line).orElseThrow().values();
    }

    @Test
    void readsTableAndValues() {
        assertThat(InsertLine.parse("INSERT INTO \"chinook\".\"Invoice\" VALUES(1,'2009-01-01',NULL,8.91,-3)"))
                .contains(new InsertLine(
                        "Invoice",
                        List.of(
                                Optional.of("1"),
                                Optional.of("2009-01-01"),
                                Optional.empty(),
                                Optional.of("8.91"),
                                Optional.of("-3"))));
    }

    @Test
    void readsNamesWithoutSchemaAndQuotes() {
        assertThat(InsertLine.parse("INSERT INTO BLOCKS VALUES(0)")
                        .orElseThrow()
                        .table())
                .isEqualTo("BLOCKS");
        assertThat(InsertLine.parse("INSERT INTO \"a\"\"b.c\" VALUES(0)")
                        .orElseThrow()
                        .table())
                .isEqualTo("a\"b.c");
    }

    @Test
    void undoesQuotesAndEscapes() {
        assertThat(
                        values(
                                "INSERT INTO T VALUES('Guns N'' Roses','Ant\\u00f4nio','','''','NULL','a,b)','line\\u000abreak')"))
                .extracting(Optional::get)
                .containsExactly("Guns N' Roses", "Antônio", "", "'", "NULL", "a,b)", "line\nbreak");
    }

    @Test
    void keepsBackslashesThatEscapeNothing() {
        assertThat(values("INSERT INTO T VALUES('Taylor\\Hawkins','\\\\','\\u005cu00f4')"))
                .extracting(Optional::get)
                .containsExactly("Taylor\\Hawkins", "\\\\", "\\u00f4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SET SCHEMA \"chinook\"", "CREATE USER SA PASSWORD ''", "insert into t values(1)"})
    void passesOverOtherLines(String line) {
        assertThat(InsertLine.parse(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO T",
                "INSERT INTO T VALUES(",
                "INSERT INTO T VALUES()",
                "INSERT INTO T VALUES(1",
                "INSERT INTO T VALUES(1,)",
                "INSERT INTO T VALUES('open)",
                "INSERT INTO T VALUES('\\u00f')",
                "INSERT INTO T VALUES('\\u00",
                "INSERT INTO T VALUES('x'y)"
            })
    void refusesWhatItCannotRead(String line) {
        assertThatThrownBy(() -> InsertLine.parse(line))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(line);
    }
}
