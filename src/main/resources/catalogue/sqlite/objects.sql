select 'trigger' as kind, null as schema, name, 'on ' || tbl_name as detail, null as comment
from sqlite_schema
where type = 'trigger'
union all
select 'check', null, name, sql, null
from sqlite_schema
where type = 'table' and sql like '%check%'
order by name
