-- The file's name without its folders; a database in memory has none.
select
    replace(file, rtrim(file, replace(replace(file, '/', ''), '\', '')), '') as database,
    null as schema
from pragma_database_list
where name = 'main'
