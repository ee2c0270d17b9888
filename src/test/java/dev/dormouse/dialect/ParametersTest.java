package dev.dormouse.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final LexicalRules POSTGRES = new PostgresDialect().lexicalRules();
    private static final LexicalRules H2 = new H2Dialect().lexicalRules();

    @Test
    void namesBecomeQuestionMarks() {
        Parameters parameters = Parameters.of("select :a, ':b', :größe::text from t where x = :a -- :c", H2);
        assertThat(parameters.sql()).isEqualTo("select ?, ':b', ?::text from t where x = ? -- :c");
        assertThat(parameters.names()).containsExactly("a", "größe", "a");
    }

    @Test
    void aStatementWithoutParametersStaysAsItIs() {
        String sql = "select a ? 'b', x::int from t where a ?| array['c']";
        assertThat(Parameters.of(sql, POSTGRES).sql()).isSameAs(sql);
        assertThat(Parameters.of(sql, POSTGRES).names()).isEmpty();
    }

    @Test
    void operatorsWithQuestionMarksAreDoubledForTheDriver() {
        assertThat(Parameters.of("a ? 'b' and c ?| d and e ?? f and g @? h and i = :i", POSTGRES)
                        .sql())
                .isEqualTo("a ?? 'b' and c ??| d and e ?? f and g @?? h and i = ?");
        assertThat(Parameters.of("a = ? and b = :b", H2).sql()).isEqualTo("a = ? and b = ?");
    }

    @Test
    void offsetsLeadBackToTheGivenText() {
        String sql = "select :first, nme ?| x, :b, end_ from t";
        Parameters parameters = Parameters.of(sql, POSTGRES);
        for (String word : new String[] {"select", ", nme", "nme", "x,", "end_", "from", "t"}) {
            assertThat(parameters.originalOffset(parameters.sql().indexOf(word)))
                    .as(word)
                    .isEqualTo(sql.indexOf(word));
        }
        assertThat(parameters.originalOffset(parameters.sql().indexOf("?"))).isEqualTo(sql.indexOf(":first"));
        assertThat(parameters.originalOffset(parameters.sql().length())).isEqualTo(sql.length());
        assertThat(parameters.originalOffset(0)).isZero();
    }
}
