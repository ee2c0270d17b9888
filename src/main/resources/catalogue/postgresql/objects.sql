select 'schema' as kind, null as schema, n.nspname as name, null as detail, obj_description(n.oid, 'pg_namespace') as comment
from pg_catalog.pg_namespace n
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
union all
select
    case p.prokind when 'p' then 'procedure' else 'function' end,
    n.nspname,
    p.proname,
    '(' || pg_get_function_arguments(p.oid) || ')' || coalesce(' → ' || pg_get_function_result(p.oid), ''),
    obj_description(p.oid, 'pg_proc')
from pg_catalog.pg_proc p
join pg_catalog.pg_namespace n on n.oid = p.pronamespace
where p.oid >= 16384 and n.nspname not in ('pg_catalog', 'information_schema')
    and p.prorettype <> 'pg_catalog.internal'::regtype and not 'pg_catalog.internal'::regtype = any(p.proargtypes)
union all
select 'sequence', n.nspname, c.relname, format_type(s.seqtypid, null), obj_description(c.oid, 'pg_class')
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
join pg_catalog.pg_sequence s on s.seqrelid = c.oid
where c.relkind = 'S' and n.nspname !~ '^pg_(toast|temp)'
union all
select
    'type',
    n.nspname,
    t.typname,
    case t.typtype
        when 'd' then 'domain over ' || format_type(t.typbasetype, t.typtypmod)
        when 'e' then 'enum ' || (
            select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder)
            from pg_catalog.pg_enum
            where enumtypid = t.oid)
        when 'c' then 'composite'
        when 'r' then 'range'
        else 'type'
    end,
    obj_description(t.oid, 'pg_type')
from pg_catalog.pg_type t
join pg_catalog.pg_namespace n on n.oid = t.typnamespace
left join pg_catalog.pg_class c on c.oid = t.typrelid
where t.oid >= 16384 and t.typtype in ('b', 'c', 'd', 'e', 'r') and t.typelem = 0 and (c.oid is null or c.relkind = 'c')
    and n.nspname !~ '^pg_(toast|temp)'
union all
select 'role', null, rolname, case when rolcanlogin then 'user' else 'role' end, shobj_description(oid, 'pg_authid')
from pg_catalog.pg_roles
where rolname !~ '^pg_'
union all
select 'database', null, datname, null, shobj_description(oid, 'pg_database')
from pg_catalog.pg_database
where datallowconn and not datistemplate
union all
select 'extension', null, extname, extversion, obj_description(oid, 'pg_extension')
from pg_catalog.pg_extension
union all
select 'setting', null, name, vartype, short_desc
from pg_catalog.pg_settings
where context <> 'internal'
union all
select 'trigger', n.nspname, t.tgname, 'on ' || c.relname, obj_description(t.oid, 'pg_trigger')
from pg_catalog.pg_trigger t
join pg_catalog.pg_class c on c.oid = t.tgrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where not t.tgisinternal
union all
select 'policy', n.nspname, p.polname, 'on ' || c.relname, obj_description(p.oid, 'pg_policy')
from pg_catalog.pg_policy p
join pg_catalog.pg_class c on c.oid = p.polrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
union all
select 'check', n.nspname, c.relname, pg_get_expr(k.conbin, k.conrelid), null
from pg_catalog.pg_constraint k
join pg_catalog.pg_class c on c.oid = k.conrelid
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where k.contype = 'c'
union all
select 'check', n.nspname, c.relname, replace(pg_get_expr(k.conbin, 0), 'VALUE', quote_ident(a.attname)), null
from pg_catalog.pg_constraint k
join pg_catalog.pg_attribute a on a.atttypid = k.contypid and not a.attisdropped
join pg_catalog.pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'f')
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where k.contype = 'c'
order by name
