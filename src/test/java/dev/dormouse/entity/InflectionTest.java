package dev.dormouse.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

    @ParameterizedTest
    @CsvSource({
        "tracks, track", "artists, artist", "people, person", "children, child", "companies, company", "addresses, address",
        "boxes, box", "statuses, status", "analyses, analysis", "invoices, invoice", "courses, course", "buses, bus",
        "lenses, lens", "drives, drive", "categories, category", "churches, church", "indexes, index", "movies, movie"
    })
    void singularsAndPluralsMeet(String plural, String singular) {
        assertThat(Inflection.singular(plural)).isEqualTo(singular);
        assertThat(Inflection.plural(singular)).isEqualTo(plural);
    }

    @ParameterizedTest
    @CsvSource({"news", "status", "analysis", "address", "bus", "series", "species", "data", "media", "lens", "gas", "ss", "größe"})
    void whatIsSingularStays(String word) {
        assertThat(Inflection.singular(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "from_person_id, fromPersonId", "SupportRepId, supportRepId", "a b, aB", "2nd-line, _2ndLine", "größe, größe",
        "class, class_", "meta_class, metaClass_", "unitPrice, unitPrice", "URLPath, urlPath"
    })
    void columnsBecomeLowerCamel(String column, String attribute) {
        assertThat(Words.lowerCamel(Words.split(column))).isEqualTo(attribute);
    }

    @ParameterizedTest
    @CsvSource({"order_line, OrderLine", "My Table, MyTable", "people, People"})
    void tablesBecomePascal(String table, String name) {
        assertThat(Words.pascal(Words.split(table))).isEqualTo(name);
        assertThat(Words.pascal(List.of())).isEqualTo("Table");
    }
}
