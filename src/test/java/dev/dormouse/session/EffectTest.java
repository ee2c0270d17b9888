package dev.dormouse.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.dialect.Dialect;
import dev.dormouse.dialect.PostgresDialect;
import dev.dormouse.dialect.SqlLexer;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectTest {

    private static String effect(String sql) {
        Dialect dialect = new PostgresDialect();
        Effect effect = Effect.of(SqlLexer.tokens(sql, dialect.lexicalRules()), dialect);
        String written = effect.written().stream()
                .map(w -> w.verb() + " " + w.table())
                .sorted()
                .collect(Collectors.joining(", "));
        return (effect.everything() ? "everything" : "")
                + written
                + (effect.calls().isEmpty() ? "" : " calls " + new TreeSet<>(effect.calls()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "",
            value = {
                "update genre set name = 'x' | UPDATE genre",
                "update only public.\"Genre\" g set name = upper(name); | UPDATE genre",
                "update genre g join track t on t.genre_id = g.genre_id set t.name = 'x' | everything",
                "update genre, track set track.name = 'x' | everything",
                "delete from genre | DELETE genre",
                "delete from genre as g using track t where true | DELETE genre",
                "delete from genre, track using genre, track | everything",
                "delete genre from genre join track | everything",
                "insert into genre (genre_id, name) values (1, 'x') | INSERT genre",
                "insert into genre select f(1) | INSERT genre calls [f]",
                "insert into genre values (1) on conflict do nothing | DELETE genre",
                "replace into genre values (1) | DELETE genre",
                "with x as (select 1) update genre set name = 'x' | everything",
                "merge into genre using x on true when matched then delete | everything",
                "truncate genre | everything",
                "call f() | everything",
                "do $$ begin end $$ | everything",
                "select s.f(1), \"G\"(2), count(*) from h(3) where a in (1) | ~ calls [f, g, h]~",
                "rollback to here | everything"
            })
    void isWhatTheWordsSay(String sql, String expected) {
        assertThat(effect(sql)).isEqualTo(expected);
    }

    @Test
    void readsHaveNone() {
        for (String sql : new String[] {
            "select * from genre",
            "values (1)",
            "explain update genre set name = 'x'",
            "commit",
            "table genre",
            "show all"
        }) {
            assertThat(effect(sql)).as(sql).isEmpty();
        }
    }
}
