package dev.dormouse.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "from_person_id|from person id|fromPersonId|FromPersonId",
                "SupportRepId|support rep id|supportRepId|SupportRepId",
                "unitPrice|unit price|unitPrice|UnitPrice",
                "Unit Price|unit price|unitPrice|UnitPrice",
                "HTTPServer|http server|httpServer|HttpServer",
                "customerID|customer id|customerId|CustomerId",
                "USER_NAME|user name|userName|UserName",
                "2nd-line|2nd line|_2ndLine|_2ndLine",
                "größe|größe|größe|Größe",
                "Ñandú_id|ñandú id|ñandúId|ÑandúId",
                "顧客|顧客|顧客|顧客",
                "a__b|a b|aB|AB",
                "_id|id|id|Id",
                "address2|address2|address2|Address2",
                "line2Text|line2 text|line2Text|Line2Text",
                "class|class|class_|Class",
                "meta_class|meta class|metaClass_|MetaClass",
                "properties|properties|properties_|Properties",
                "in|in|in_|In",
                "$|''|column|Table",
                "x.y|x y|xY|XY"
            })
    void namesAreCutAndJoined(String name, String words, String camel, String pascal) {
        assertThat(String.join(" ", Words.split(name))).isEqualTo(words);
        assertThat(Words.lowerCamel(Words.split(name))).isEqualTo(camel);
        assertThat(Words.pascal(Words.split(name))).isEqualTo(pascal);
    }
}
