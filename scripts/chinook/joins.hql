#!/usr/bin/env dormouse
-- Several entities at once, by HQL.
-- @Param int limit = 5 how many rows each query shows

select g.name as genre, count(t) as tracks, avg(t.milliseconds) / 1000 as seconds
from Track t join t.genre g
group by g.name
order by count(t) desc
limit :limit;

-- Many to many: a playlist's tracks, through a table that HQL does not show.
select p.name as playlist, count(t) as tracks
from Playlist p join p.tracks t
group by p.playlistId, p.name
having count(t) < 100
order by count(t) desc, p.name
limit :limit;
