-- Those alone that PostgreSQL itself could write through: they project one relation, row by row. A rule can make any view writable.
select
    c.oid as relation,
    pg_get_viewdef(c.oid) as definition
from pg_catalog.pg_class c
where c.oid >= 16384
    and c.relkind = 'v'
    and pg_relation_is_updatable(c.oid, false) & 16 <> 0
    and not exists (
        select from pg_catalog.pg_rewrite r
        where r.ev_class = c.oid and r.rulename <> '_RETURN'
    )
