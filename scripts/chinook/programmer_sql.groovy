#!/usr/bin/env dormouse
// Create, read, update and delete by SQL from a program: what psycopg2 is in Python, groovy.sql.Sql is here. `sql` is one, on
// the very connection that the session uses, so that objects and SQL see the same transaction.

@Param('who is to be renamed')
String who = 'Grace'

sql.execute 'drop table if exists programmer'
sql.execute '''
    create table programmer (
        id integer primary key,
        name varchar(60) not null,
        language varchar(30)
    )
'''

def all = 'select id, name, language from programmer order by id'

// Create: values are always given apart from the statement, never pasted into it. Many rows go in one batch.
sql.executeInsert 'insert into programmer (id, name, language) values (?, ?, ?)', [1, 'Ada', 'Notes']
sql.withBatch('insert into programmer (id, name, language) values (?, ?, ?)') { batch ->
    batch.addBatch(2, 'Grace', 'Cobol')
    batch.addBatch(3, "Miles O'Brien", null)
}
show sql.rows(all)

// Read: one row, several, or the rows of a condition. In a GString ${…} becomes a parameter, too: this is not pasting.
println "\nThe first is ${sql.firstRow('select name from programmer where id = ?', [1]).name}."
println "${sql.rows("select * from programmer where name = ${who}").size()} is called ${who}."

// Update: the answer is how many rows were changed.
int updated = sql.executeUpdate('update programmer set name = ? where name = ?', ['Grace Hopper', who])
println "\nUpdated $updated"
show sql.rows(all)

// Delete
int deleted = sql.executeUpdate('delete from programmer where id > ?', [2])
println "\nDeleted $deleted"
show sql.rows(all)

sql.execute 'drop table programmer'
