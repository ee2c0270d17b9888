#!/usr/bin/env dormouse
// Artists, asked for in five ways. All of them send a SELECT; they differ in who writes it.
//
//     dormouse demo scripts/chinook/artists.groovy
//     dormouse demo scripts/chinook/artists.groovy --limit 3 --like 'The %'

@Param('how many artists each query shows')
int limit = 5

@Param('what the names look like, as in SQL: % is any text')
String like = 'A%'

// 1. Direct SQL. `sql` is a groovy.sql.Sql on the session's connection. Values are given apart from the statement, never
//    pasted into it, so that no quote in a name can break it. A row is a map; show() prints rows as a table.
println 'SQL'
show sql.rows('select artist_id, name from artist where name like :like order by name limit :limit',
    like: like, limit: limit)

// 2. The same, row by row, without keeping them all.
println '\nSQL, row by row'
sql.eachRow('select name from artist where name like ? order by name limit ?', [like, limit]) { row ->
    println row.name
}

// 3. The short form. Inside the braces a name is an attribute of the entity. Nothing is sent before list(), count(), first()
//    or a loop asks for it, and what comes back are objects.
def wanted = Artist.where { name.like(like) }.orderBy { name }
println "\nwhere { }: ${wanted.count()} artists, the first of them"
show wanted.limit(limit).list()

// 4. Querydsl: the same with `artist`, the variable that stands for the table, spelled out.
println '\nQuerydsl'
show selectFrom(artist).where(artist.name.like(like)).orderBy(artist.name.asc()).limit(limit).fetch()

// 5. HQL: a language like SQL, over entities and their attributes. In the middle of Groovy it is a string.
println '\nHQL'
show hql('select a.name as name, size(a.albums) as albums from Artist a where a.name like :like order by a.name limit :limit',
    [like: like, limit: limit])

// One object by its key, and what belongs to it: its albums are read when they are asked for.
def first = Artist.get(1)
println "\n${first.name} made ${first.albums.collect { it.title }.sort().join(' and ')}."
