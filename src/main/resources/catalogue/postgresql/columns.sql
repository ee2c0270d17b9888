-- A domain over a domain is followed down to its base; only the lowest one may have a modifier.
with recursive domain (type, base, modifier, required) as (
    select oid, typbasetype, typtypmod, typnotnull
    from pg_catalog.pg_type
    where typtype = 'd'
    union all
    select d.type, t.typbasetype, t.typtypmod, d.required or t.typnotnull
    from domain d
    join pg_catalog.pg_type t on t.oid = d.base and t.typtype = 'd'
),
base (type, base, modifier, required) as (
    select d.type, d.base, d.modifier, d.required
    from domain d
    join pg_catalog.pg_type t on t.oid = d.base and t.typtype <> 'd'
),
attribute as (
    select
        a.*,
        coalesce(b.base, a.atttypid) as type,
        coalesce(b.modifier, a.atttypmod) as modifier,
        coalesce(b.required, false) as required
    from pg_catalog.pg_attribute a
    join pg_catalog.pg_class c on c.oid = a.attrelid
    left join base b on b.type = a.atttypid
    where a.attrelid >= 16384
        and a.attnum > 0
        and not a.attisdropped
        and c.relkind in ('r', 'v', 'm', 'p', 'f')
)
select
    a.attrelid as relation,
    a.attnum as position,
    a.attname as name,
    format_type(a.atttypid, a.atttypmod) as type,
    coalesce(f.typname, e.typname, t.typname) as base,
    case
        when e.oid is not null then 'array'
        when t.typtype = 'e' then 'enum'
        when t.typtype = 'c' then 'composite'
        when t.typtype in ('r', 'm') then 'range'
        else 'plain'
    end as form,
    case
        when a.modifier < 0 then null
        when coalesce(e.typname, t.typname) in ('varchar', 'bpchar') then a.modifier - 4
        when coalesce(e.typname, t.typname) in ('bit', 'varbit') then a.modifier
    end as length,
    case
        when a.modifier >= 4 and coalesce(e.typname, t.typname) = 'numeric' then (a.modifier - 4) >> 16 & 65535
    end as precision,
    case
        when a.modifier >= 4 and coalesce(e.typname, t.typname) = 'numeric' then ((a.modifier - 4 & 2047) # 1024) - 1024
    end as scale,
    not (a.attnotnull or a.required) as nullable,
    case
        when a.attgenerated <> '' then 'computed'
        when a.attidentity <> '' then 'identity'
        when pg_get_expr(v.adbin, v.adrelid) ~ '^nextval\(''[^'']*(''''[^'']*)*''::regclass\)$' then 'identity'
        else 'none'
    end as generation,
    case when a.atthasdef then pg_get_expr(v.adbin, v.adrelid) end as default_value,
    d.description as comment,
    coalesce(f.oid, e.oid, t.oid) as labels
from attribute a
join pg_catalog.pg_type t on t.oid = a.type
left join pg_catalog.pg_type e on e.oid = t.typelem and e.typarray = t.oid
left join base g on g.type = e.oid
left join pg_catalog.pg_type f on f.oid = g.base
left join pg_catalog.pg_attrdef v on v.adrelid = a.attrelid and v.adnum = a.attnum
left join pg_catalog.pg_description d
    on d.objoid = a.attrelid and d.classoid = 'pg_catalog.pg_class'::regclass and d.objsubid = a.attnum
order by a.attrelid, a.attnum
