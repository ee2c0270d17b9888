#!/usr/bin/env dormouse
-- An artist's albums, with how many tracks each has, by direct SQL.
-- @Param String by = 'Deep Purple' the artist whose albums are shown

select album.title, count(*) as tracks
from album
join artist on artist.artist_id = album.artist_id
join track on track.album_id = album.album_id
where artist.name = :by
group by album.album_id, album.title
order by album.title;
