-- User relations have OIDs from 16384 on; a schema of the system can still be among them, if it was made anew.
select
    c.oid as relation,
    n.nspname as schema,
    c.relname as name,
    case c.relkind
        when 'v' then 'view'
        when 'm' then 'materialized view'
        when 'p' then 'partitioned table'
        when 'f' then 'foreign table'
        else 'table'
    end as kind,
    i.inhparent as parent,
    d.description as comment,
    case when c.relkind = 'v' then -1 else c.reltuples::bigint end as estimated_rows
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_inherits i on i.inhrelid = c.oid and i.inhseqno = 1
left join pg_catalog.pg_description d
    on d.objoid = c.oid and d.classoid = 'pg_catalog.pg_class'::regclass and d.objsubid = 0
where c.oid >= 16384
    and c.relkind in ('r', 'v', 'm', 'p', 'f')
    and n.nspname <> 'information_schema'
    and (n.nspname !~ '^pg_' or n.oid = pg_my_temp_schema())
    and not exists (
        select from pg_catalog.pg_depend e
        where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e'
    )
