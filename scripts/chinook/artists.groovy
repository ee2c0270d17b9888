#!/usr/bin/env dormouse
// Artists, asked for in five ways. All of them send a SELECT; they differ in who writes it.
//
//     dormouse demo scripts/chinook/artists.groovy
//     dormouse demo scripts/chinook/artists.groovy --limit 3 --like 'The %'

@Param('how many artists each query shows')
int limit = 5

@Param('what the names look like, as in SQL: % is any text')
String like = 'A%'

// 1. Direct SQL. A row comes back as a map, and :name binds a variable of this script as a real parameter of the statement,
//    so that no quote in a name can break it.
println 'SQL'
rows('select artist_id, name from artist where name like :like order by name limit :limit').each { row ->
    println "  ${row.artist_id.toString().padLeft(3)}  ${row.name}"
}

// 2. The same through groovy.sql.Sql, which scripts without this shell have too.
println 'groovy.sql.Sql'
sql.eachRow('select name from artist where name like ? order by name limit ?', [like, limit]) { row ->
    println "  ${row.name}"
}

// 3. The short form. Inside the braces a name is an attribute of the entity; nothing is sent before list(), count(), first()
//    or a loop asks for it. What comes back are objects.
println 'where { }'
def wanted = Artist.where { name.like(like) }.orderBy { name }
wanted.limit(limit).each { artist -> println "  ${artist.name}" }
println "  ${wanted.count()} in all"

// 4. Querydsl: the same with `artist`, the variable that stands for the table, spelled out.
println 'Querydsl'
selectFrom(artist).where(artist.name.like(like)).orderBy(artist.name.asc()).limit(limit).fetch().each {
    println "  ${it.name}"
}

// 5. HQL: a query language like SQL, over entities and their attributes. Where HQL is in the middle of Groovy it is a string.
println 'HQL'
hql('select a.name from Artist a where a.name like :like order by a.name limit :limit').each { println "  $it" }

// One object by its key, and what belongs to it: its albums are read when they are asked for.
def first = Artist.get(1)
println "${first.name} made ${first.albums.collect { it.title }.sort().join(' and ')}."
