package dev.dormouse.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementKindsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select 1                                                          | QUERY
            -- note                                                           | OTHER
            /* note */ (select 1) union select 2                              | QUERY
            values (1)                                                        | QUERY
            table t                                                           | QUERY
            show search_path                                                  | QUERY
            pragma table_info(t)                                              | QUERY
            pragma foreign_keys = on                                          | OTHER
            select * from t for update                                        | QUERY
            select * into copy from t                                         | DDL
            select (select 1 from into_t) from t                              | QUERY
            insert into t values (1)                                          | INSERT
            replace into t values (1)                                         | INSERT
            UPDATE t set a = 1                                                | UPDATE
            delete from t                                                     | DELETE
            merge into t using s on true when matched then delete             | MERGE
            with a as (select 1) select * from a                              | QUERY
            with a as (delete from t returning *) select * from a             | DELETE
            with a(x) as materialized (select 1), b as (update t set a = 1 returning 1) select 1 | UPDATE
            with recursive a as (select 1) insert into t select * from a      | INSERT
            with a as (select "delete" from t) select replace(x, 'a', 'b') from a | QUERY
            explain delete from t                                             | QUERY
            explain analyze delete from t                                     | DELETE
            explain (analyze, verbose) with a as (delete from t) select 1     | DELETE
            explain (analyze off) delete from t                               | QUERY
            explain analyze select 1                                          | QUERY
            explain query plan select 1                                       | QUERY
            analyze t                                                         | OTHER
            analyze table t                                                   | OTHER
            create table t(id int)                                            | DDL
            drop table t                                                      | DDL
            truncate t                                                        | DDL
            begin                                                             | TRANSACTION
            begin not atomic select 1; end                                    | OTHER
            start transaction                                                 | TRANSACTION
            rollback to savepoint a                                           | TRANSACTION
            set transaction read only                                         | TRANSACTION
            set search_path = x                                               | OTHER
            call f()                                                          | OTHER
            do 'x'                                                            | OTHER
            """)
    void tellsWhatAStatementDoes(String sql, StatementKind kind) {
        assertThat(StatementKinds.of(SqlLexer.tokens(sql, new PostgresDialect().lexicalRules())))
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "CREATE or replace view v as select 1,create view",
        "drop table t,drop table",
        "insert into t values (1),insert",
        "grant select on a to b,grant",
        "alter table t add column c int,alter table"
    })
    void namesTheCommand(String sql, String command) {
        assertThat(StatementKinds.command(SqlLexer.tokens(sql, new PostgresDialect().lexicalRules())))
                .isEqualTo(command);
    }
}
