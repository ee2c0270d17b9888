#!/usr/bin/env dormouse
-- An artist's albums, with how many tracks each has, by HQL: the dots join.
-- @Param String by = 'Deep Purple' the artist whose albums are shown

select a.title as title, size(a.tracks) as tracks
from Album a
where a.artist.name = :by
order by a.title;
