#!/usr/bin/env dormouse
// Tracks: conditions, order, and reckoning in the database. The last line's value is printed as a table, or in the format
// that --format names.
//
//     dormouse demo scripts/chinook/tracks.groovy --minutes 20 --format csv

@Param('tracks that last longer than this')
int minutes = 5

@Param('tracks of this genre')
String style = 'Blues'

@Param('how many are shown')
int limit = 5

long atLeast = minutes * 60_000L

// The database counts: only a number comes back.
def long_ones = Track.where { milliseconds > atLeast && genre.name == style }
println "${long_ones.count()} tracks of ${style} last longer than ${minutes} minutes."
println rows('''
    select count(*) as n from track join genre on genre.genre_id = track.genre_id
    where track.milliseconds > :atLeast and genre.name = :style
''')[0].n + ' says SQL.'

// Operators in where { }: == != < <= > >= && || ! in + - * / and methods such as like, startsWith, contains.
def short_or_free = Track.where { milliseconds < 10_000 || unitPrice == 0 }
println "${short_or_free.count()} tracks are shorter than ten seconds, or cost nothing."
println "${Track.where { genre.name in ['Blues', 'Jazz'] && !composer.isNull() }.count()} of Blues or Jazz name a composer."
println "${Track.where { name.startsWith('Love') }.count()} begin with Love."

// Objects: the longest ones, with what their relations say.
long_ones.orderBy { -milliseconds }.limit(limit).each { track ->
    long seconds = track.milliseconds.intdiv(1000)
    def length = "${seconds.intdiv(60)}:${(seconds % 60).toString().padLeft(2, '0')}"
    println "  ${length.padLeft(6)}  ${track.name} (${track.album.title})"
}

// Rows, as Querydsl: the last value of a script is its result.
select(track.name, track.album.artist.name.as('artist'), track.milliseconds)
    .from(track)
    .where(track.genre.name.eq(style).and(track.milliseconds.gt(atLeast)))
    .orderBy(track.milliseconds.desc())
    .limit(limit)
    .fetch()
