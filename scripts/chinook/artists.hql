#!/usr/bin/env dormouse
-- Artists by HQL: entities and their attributes in the place of tables and columns.
-- @Param int limit = 5 how many artists are shown
-- @Param String like = 'A%' what the names look like: % is any text

from Artist a where a.name like :like order by a.name limit :limit;

select a.name as name, size(a.albums) as albums
from Artist a
order by size(a.albums) desc, a.name
limit :limit;
