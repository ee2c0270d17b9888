package dev.dormouse.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.complete.Suggestion;
import dev.dormouse.complete.Suggestion.Kind;
import java.util.List;
import java.util.stream.IntStream;
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

    @Test
    void onAnotherScreenTheSameOneIsChosenAndSeen() {
        List<Suggestion> many = IntStream.range(0, 30)
                .mapToObj(i -> new Suggestion("item" + i, "item" + i, "", Kind.COLUMN, false))
                .toList();
        MenuList before = new MenuList(many, "", new MenuList.Place(0, 80, 12));
        before.movePage(1);
        before.movePage(1);
        MenuList now = new MenuList(many, "", new MenuList.Place(0, 40, 5));
        now.choose(before);
        assertThat(now.chosen()).isEqualTo(before.chosen()).isPresent();
        assertThat(now.text().toString()).contains(before.chosen().get().text() + " ");
        MenuList none = new MenuList(many, "", new MenuList.Place(0, 40, 5));
        none.choose(new MenuList(many, "", new MenuList.Place(0, 80, 12)));
        assertThat(none.chosen()).isEmpty();
    }
}
