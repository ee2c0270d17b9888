package dev.dormouse.eval;

import dev.dormouse.testing.TestDatabase;
import java.util.List;

class PostgresTypesTest extends TypesContract {

    @Override
    TestDatabase database() {
        return TestDatabase.POSTGRESQL;
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
