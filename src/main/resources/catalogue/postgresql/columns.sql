select
    a.attrelid as relation,
    a.attnum as position,
    a.attname as name,
    a.atttypid || ' ' || a.atttypmod as type,
    not a.attnotnull as nullable,
    case
        when a.attgenerated <> '' then 'computed'
        when a.attidentity <> '' or v.expression ~ '^nextval\(''[^'']*(''''[^'']*)*''::regclass\)$' then 'identity'
        else 'none'
    end as generation,
    v.expression as default_value,
    d.description as comment
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'v', 'm', 'p', 'f')
left join (
    select adrelid, adnum, pg_get_expr(adbin, adrelid) as expression
    from pg_catalog.pg_attrdef
    where adrelid >= 16384
    offset 0 -- so that each expression is written once only
) v on v.adrelid = a.attrelid and v.adnum = a.attnum
left join pg_catalog.pg_description d
    on d.objoid = a.attrelid
    and d.objoid >= 16384
    and d.classoid = 'pg_catalog.pg_class'::regclass
    and d.objsubid = a.attnum
where a.attrelid >= 16384 and a.attnum > 0 and not a.attisdropped
