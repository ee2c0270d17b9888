package dev.dormouse.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dormouse.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresTypesTest extends TypesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
    }

    @Test
    void functionsKnowArrays() {
        assertThat(shell.run("hql('select count(*) from Wide w where array_contains(w." + attribute("integer[]")
                        + ", 3)')[0]"))
                .isEqualTo("1");
        assertThat(shell.run("hql('select count(*) from Wide w where array_contains(w." + attribute("text[]")
                        + ", \\'a\\')')[0]"))
                .isEqualTo("1");
    }

    @Override
    List<String> preparation() {
        return List.of(
                "create extension hstore",
                "create extension ltree",
                "create extension citext",
                "create schema other",
                "create type mood as enum ('sad', 'not so', 'happy')",
                "create type other.mood as enum ('red', 'blue')",
                "create domain good_mood as mood check (value <> 'sad')",
                "create domain moods as mood[]",
                "create domain numbers as integer[]",
                "create domain email as text check (value like '%@%')",
                "create domain small as integer check (value < 10)",
                "create type pair as (a int, b text)");
    }
}
