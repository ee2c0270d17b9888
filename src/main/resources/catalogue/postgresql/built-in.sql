-- Functions that people call; what operators, casts, types and indexes are made of is not among them.
select
    'built_in' as kind,
    null as schema,
    p.proname as name,
    '(' || pg_get_function_arguments(p.oid) || ')' || coalesce(' → ' || pg_get_function_result(p.oid), '') as detail,
    d.description as comment
from pg_catalog.pg_proc p
left join pg_catalog.pg_description d on d.objoid = p.oid and d.classoid = 'pg_catalog.pg_proc'::regclass and d.objsubid = 0
where p.pronamespace = 'pg_catalog'::regnamespace
    and p.prorettype not in ('internal'::regtype, 'cstring'::regtype, 'trigger'::regtype, 'event_trigger'::regtype)
    and not p.proargtypes::oid[] && array['internal'::regtype::oid, 'cstring'::regtype::oid]
    and coalesce(d.description, '') !~ '^(implementation of |I/O|internal|aggregate (transition|final))'
order by p.proname, p.pronargs
