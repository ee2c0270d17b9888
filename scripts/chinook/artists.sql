#!/usr/bin/env dormouse
-- Artists by direct SQL. Parameters are declared in comments, and :name binds them.
-- @Param int limit = 5 how many artists are shown
-- @Param String like = 'A%' what the names look like: % is any text

select artist_id, name
from artist
where name like :like
order by name
limit :limit;

-- Artists without an album: the ones that a join would not find.
select count(*) as without_album
from artist
where not exists (select * from album where album.artist_id = artist.artist_id);
