#!/usr/bin/env dormouse
-- The longest tracks of a genre, by direct SQL.
-- @Param String style = 'Blues' tracks of this genre
-- @Param int limit = 5 how many are shown

select track.name, artist.name as artist, track.milliseconds / 60000 as minutes
from track
join genre on genre.genre_id = track.genre_id
join album on album.album_id = track.album_id
join artist on artist.artist_id = album.artist_id
where genre.name = :style
order by track.milliseconds desc
limit :limit;
