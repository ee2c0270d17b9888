#!/usr/bin/env dormouse
// Tracks: conditions, order, and reckoning in the database. println writes a line; show writes rows, as a table or in the
// format that --format names.
//
//     dormouse demo scripts/chinook/tracks.groovy --minutes 8 --style Rock

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

// The same by direct SQL.
def counted = sql.firstRow("""
    select count(*) as tracks
    from track
    join genre on genre.genre_id = track.genre_id
    where track.milliseconds > ${atLeast} and genre.name = ${style}
""")
println "${counted.tracks}, says SQL."

// In where { } stand == != < <= > >= && || ! in + - * / and methods such as like, startsWith, contains, isNull.
println "${Track.where { milliseconds < 10_000 || unitPrice == 0 }.count()} tracks are shorter than ten seconds, or cost nothing."
println "${Track.where { genre.name in ['Blues', 'Jazz'] && composer != null }.count()} tracks of Blues and Jazz name a composer."
println "${Track.where { !(name.startsWith('Love')) && name.contains('Love') }.count()} names have Love further on."
println "${Track.where { bytes / milliseconds > 100 }.count()} tracks have more than a hundred bytes for each millisecond."

// Objects: the longest ones, with what their relations say. -milliseconds and milliseconds.desc() both go down.
println()
long_ones.orderBy { -milliseconds }.limit(limit).each { track ->
    long seconds = track.milliseconds.intdiv(1000)
    def length = "${seconds.intdiv(60)}:${(seconds % 60).toString().padLeft(2, '0')}"
    println "${length.padLeft(6)}  ${track.name} (${track.album.title})"
}
println()

// Rows, by Querydsl.
show select(track.name, track.album.artist.name.as('artist'), track.milliseconds)
    .from(track)
    .where(track.genre.name.eq(style).and(track.milliseconds.gt(atLeast)))
    .orderBy(track.milliseconds.desc())
    .limit(limit)
    .fetch()
