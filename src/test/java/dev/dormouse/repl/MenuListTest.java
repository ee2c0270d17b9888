package dev.dormouse.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.complete.Suggestion;
import dev.dormouse.complete.Suggestion.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenuListTest {

    private static final List<Suggestion> SUGGESTIONS = List.of(
            new Suggestion("name", "name", "text", Kind.COLUMN, false),
            new Suggestion(
                    "sum(",
                    "sum()",
                    "sum as numeric across all of the ".repeat(3).strip(),
                    Kind.FUNCTION,
                    false));

    private static String firstLine(int column, int width) {
        return new MenuList(SUGGESTIONS, "", new MenuList.Place(column, width, 10))
                .text()
                .toString()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListStaysUnderTheWordWhereDescriptionsHaveEnoughRoom() {
        assertThat(firstLine(30, 100)).startsWith(" ".repeat(30) + "name ");
        assertThat(firstLine(30, 100)).hasSizeLessThan(100);
    }

    @Test
    void itMovesToTheLeftWhereTheyHaveNot() {
        assertThat(firstLine(70, 100)).startsWith(" name ");
    }

    @Test
    void itIsUnderTheWordWhereAllFits() {
        assertThat(firstLine(30, 200)).startsWith(" ".repeat(30) + "name ");
    }
}
