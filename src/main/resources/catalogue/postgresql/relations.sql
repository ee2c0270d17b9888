-- User relations have OIDs from 16384 on; a schema of the system can still be among them, if it was made anew.
select
    c.oid as relation,
    n.nspname as schema,
    c.relname as name,
    case
        when e.objid is not null then 'extension table'
        when c.relkind = 'v' then 'view'
        when c.relkind = 'm' then 'materialized view'
        when c.relkind = 'p' then 'partitioned table'
        when c.relkind = 'f' then 'foreign table'
        else 'table'
    end as kind,
    i.inhparent as parent,
    d.description as comment,
    case when c.relkind = 'v' then -1 else c.reltuples::bigint end as estimated_rows
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
left join pg_catalog.pg_inherits i on i.inhrelid = c.oid and i.inhseqno = 1
left join pg_catalog.pg_depend e
    on e.refclassid = 'pg_catalog.pg_extension'::regclass
    and e.classid = 'pg_catalog.pg_class'::regclass
    and e.objid = c.oid
    and e.objsubid = 0
    and e.deptype = 'e'
left join pg_catalog.pg_description d
    on d.objoid = c.oid
    and d.objoid >= 16384
    and d.classoid = 'pg_catalog.pg_class'::regclass
    and d.objsubid = 0
where c.oid >= 16384
    and c.relkind in ('r', 'v', 'm', 'p', 'f')
    and n.nspname <> 'information_schema'
    and (n.nspname !~ '^pg_' or n.oid = pg_my_temp_schema())
