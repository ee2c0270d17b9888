package dev.dormouse.complete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select count(*) from track where n = 'x'; | K:select F:count K:from K:where S:'x'",
                "SELECT 1 -- why | K:SELECT N:1 C:-- why",
                "select t.select from t | K:select K:from",
                "select 'abc | K:select E:' S:abc",
                "select /* abc | K:select E:/* C: abc",
                "select * from t where a = :limit | K:select K:from K:where P::limit",
                "from Track t where t.album.title like 'x' | K:from N:Track K:where K:like S:'x'",
                "hql select size(a.tracks) from Album a | O:hql K:select F:size K:from N:Album",
                "\\d track | O:\\d",
                "def x = Track.get(1) // one | K:def N:Track N:1 C:// one",
                "selectFrom(track).where(track.name.eq('x')) | F:selectFrom S:'x'",
                "new Track(name: 'x', in: 3) | K:new N:Track S:'x' N:3",
                "sql.rows(\"select 1 from track\") | S:\" K:select N:1 K:from S:\"",
                "hql \"from Track | E:\" K:from N:Track",
                "println \"a ${Track} b\" | K:println S:\"a  N:Track S: b\"",
                "x = 'abc | E:' S:abc",
                // The other languages in Groovy's strings, and Groovy in them.
                "sql.execute('delete from track') | S:' K:delete K:from S:'",
                "sql.firstRow(\"\"\"select⏎1\"\"\") | S:\"\"\" K:select N:1 S:\"\"\"",
                "sql \"select 1\" | S:\" K:select N:1 S:\"",
                "session.createQuery('from Track') | S:' K:from N:Track S:'",
                "session.createSelectionQuery(\"from Track\") | S:\" K:from N:Track S:\"",
                "hql \"from ${Track.name} t where t.x = ${1}\" | S:\" K:from N:Track K:where N:1 S:\"",
                "sql.rows(\"where n = 'a ${new X()} b' and\") | S:\" K:where S:'a  K:new S: b' K:and S:\"",
                "sql.rows(\"where n = 'a $x' and $y\") | S:\" K:where S:'a  P:$x S:' K:and P:$y S:\"",
                "sql.rows('where n = $y') | S:' K:where S:'",
                "sql.rows('where n = \\'and\\'') | S:' K:where S:'and\\''",
                "x = \"a $b c\" | S:\"a  P:$b S: c\"",
                "x = \"\"\"a ${1} b\"\"\" | S:\"\"\"a  N:1 S: b\"\"\"",
                // What is not closed: its first mark while it is typed, all of its line when there are further lines.
                "x = \"abc ${1 | E:\" S:abc  N:1",
                "x = \"abc ${1} de | E:\" S:abc  N:1 S: de",
                "x = 'abc⏎y = 1 | E:'abc N:1",
                "x = \"\"\"abc | E:\"\"\" S:abc",
                "/* abc | E:/* C: abc",
                "sql.rows(\"select 'abc\") | S:\" K:select E:' S:abc\"",
                "select 'abc⏎from | K:select E:'abc S:⏎from",
                "select e'abc | K:select E:e' S:abc",
                "select $f$abc | K:select E:$f$ S:abc",
                "select \"abc | K:select E:\"",
                "select \"abc⏎from | K:select E:\"abc",
                "from Track where name = 'abc | K:from N:Track K:where E:' S:abc",
                // A bracket that closes nothing.
                "select (1)) | K:select N:1 E:)",
                "select (1]) | K:select N:1 E:]",
                "select (1; select 2) | K:select N:1 K:select N:2 E:)",
                "from Track where id in (1)) | K:from N:Track K:where K:in N:1 E:)",
                "x = [1}] | N:1 E:}",
                "sql.rows('select 1)') | S:' K:select N:1 E:) S:'",
                "select 1; \\d track | K:select N:1 O:\\d",
                "select 1; Track.all() | K:select N:1 N:Track",
            })
    void partsAreSeenForWhatTheyAre(String text, String expected) {
        assertThat(describe(text.replace('⏎', '\n')).replace('\n', '⏎'))
                .isEqualTo(expected.replace("N:Track", "T:Track").replace("N:Album", "T:Album"));
    }

    /** The cursor is at the caret; brackets are marked with the text between them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "f^(a (b)) | (a (b))",
                "f(a (b)^) | (a (b))",
                "f(a (b))^ | (a (b))",
                "f(a (b^)) | (b)",
                "f(^a (b)) | (a (b))",
                "f(a^ (b)) | ",
                "x = [1, [2]^] | [1, [2]]",
                "list.each { it }^ | { it }",
                "x = \"a ${b}^ c\" | ${b}",
                "x = '(a)^' | ",
                "f(')'^) | (')')",
                "x = 1 // (a)^ | ",
                "select count(*^) from track; | (*)",
                "select (')'^); | (')')",
                "select '(a)^'; | ",
                "select 1 -- (a)^ | ",
                "select (1^; | ",
                "from Track where id in (1, 2)^ | (1, 2)",
                "from Track where name = ')^' | ",
                "sql.rows('select (1)^') | (1)",
                "sql.rows('select (1)'^) | ('select (1)')",
                "sql.rows(\"select (${f(1)})^\") | (${f(1)})",
                "sql.rows(\"select (${f(1)^})\") | ${f(1)}",
            })
    void theBracketAtTheCursorAndItsPartnerAreMarked(String caret, String expected) {
        int cursor = caret.indexOf('^');
        String text = caret.substring(0, cursor) + caret.substring(cursor + 1);
        List<Span> marked = Highlights.of(text, Chinook.snapshot()).at(cursor).stream()
                .filter(s -> s.style() == Span.Style.BRACKET)
                .toList();
        String between = marked.isEmpty()
                ? null
                : text.substring(marked.get(0).start(), marked.get(1).end());
        assertThat(between).isEqualTo(expected);
    }

    @Test
    void aLongTextIsReadInPassing() {
        String text = "select (1) from t;\n\\d x\n".repeat(800);
        assertThat(Highlights.of(text, Chinook.snapshot()).pairs()).hasSize(800);
    }

    private static String describe(String text) {
        return describe(text, Highlights.of(text, Chinook.snapshot()).spans());
    }

    private static String describe(String text, List<Span> spans) {
        List<String> parts = spans.stream()
                .map(s -> letter(s.style()) + ":" + text.substring(s.start(), s.end()))
                .toList();
        return String.join(" ", parts);
    }

    private static String letter(Span.Style style) {
        return switch (style) {
            case KEYWORD -> "K";
            case FUNCTION -> "F";
            case ENTITY -> "T";
            case STRING -> "S";
            case NUMBER -> "N";
            case COMMENT -> "C";
            case PARAMETER -> "P";
            case COMMAND -> "O";
            case BRACKET -> "B";
            case ERROR -> "E";
        };
    }

    @Test
    void averyLongTextStaysPlain() {
        assertThat(Highlights.of("select 1;\n".repeat(100_000), Chinook.snapshot())
                        .spans())
                .isEmpty();
    }
}
