#!/usr/bin/env dormouse
-- The longest tracks of a genre, by HQL: each dot is a join that nobody has to write.
-- @Param String style = 'Blues' tracks of this genre
-- @Param int limit = 5 how many are shown

select t.name as name, t.album.artist.name as artist, t.milliseconds / 60000 as minutes
from Track t
where t.genre.name = :style
order by t.milliseconds desc
limit :limit;
