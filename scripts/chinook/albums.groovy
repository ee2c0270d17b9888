#!/usr/bin/env dormouse
// Albums: an object of an object. Each album has an artist, and an artist has albums.
//
//     dormouse demo scripts/chinook/albums.groovy --by 'Led Zeppelin'

@Param('the artist whose albums are shown')
String by = 'Deep Purple'

@Param('how many are shown')
int limit = 5

// Direct SQL says how the tables are joined. In a string with three quotes each ${…} is a parameter of the statement.
println 'SQL'
show sql.rows("""
    select album.album_id, album.title
    from album
    join artist on artist.artist_id = album.artist_id
    where artist.name = ${by}
    order by album.title
    limit ${limit}
""")

// Objects know it: a dot follows the foreign key. In the braces `artist` and `title` are the album's attributes, and `by` is
// this script's own variable, whose value is sent as a parameter.
println '\nwhere { }'
show Album.where { artist.name == by }.orderBy { title }.limit(limit).list()

// HQL follows the dots as well.
println '\nHQL'
show hql('select a.albumId, a.title from Album a where a.artist.name = :by order by a.title limit :limit',
    [by: by, limit: limit])

// Only some attributes: what comes back are rows, not objects. `album.artist.name` joins by itself.
println '\nQuerydsl'
show select(album.title, album.artist.name.as('artist'))
    .from(album)
    .where(album.artist.name.eq(by))
    .orderBy(album.title.asc())
    .limit(limit)
    .fetch()

// The other way round: from the artist to the albums, without a query that anybody has to write.
def found = Artist.where { name == by }.first()
println "\n${by} has ${found ? found.albums.size() : 'no'} albums here."
