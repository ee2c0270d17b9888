#!/usr/bin/env dormouse
// Albums: an object of an object. Each album has an artist, and an artist has albums.
//
//     dormouse demo scripts/chinook/albums.groovy --by 'Led Zeppelin'

@Param('the artist whose albums are shown')
String by = 'Deep Purple'

@Param('how many are shown')
int limit = 5

// Direct SQL says how the tables are joined.
println 'SQL'
rows('''
    select album.album_id, album.title
    from album
    join artist on artist.artist_id = album.artist_id
    where artist.name = :by
    order by album.title
    limit :limit
''').each { row -> println "  ${row.album_id.toString().padLeft(3)}  ${row.title}" }

// Objects know it: a dot follows the foreign key. In the braces `artist` and `title` are the album's attributes, and `by` is
// this script's own variable, whose value is sent as a parameter.
println 'where { }'
Album.where { artist.name == by }.orderBy { title }.limit(limit).each {
    println "  ${it.albumId.toString().padLeft(3)}  ${it.title}"
}

// HQL follows it as well.
println 'HQL'
hql('select a.title from Album a where a.artist.name = :by order by a.title limit :limit').each { println "  $it" }

// Only some attributes: what comes back are rows, not objects. Querydsl's `album.artist.name` joins by itself.
println 'Querydsl'
select(album.title, album.artist.name)
    .from(album)
    .where(album.artist.name.eq(by))
    .orderBy(album.title.asc())
    .limit(limit)
    .fetch()
    .each { row -> println "  ${row[0]} (${row[1]})" }

// The other way round: from the artist to the albums, without a query that anybody has to write.
def found = Artist.where { name == by }.first()
println "${by} has ${found ? found.albums.size() : 'no'} albums here."
