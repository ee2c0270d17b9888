-- One row for each type, modifier and number of dimensions that is in use. How many dimensions an array has, only its columns know. A domain over a domain is followed down to its base.
with recursive used (type, modifier, dimensions) as (
    select distinct a.atttypid, a.atttypmod, greatest(a.attndims, 1)
    from pg_catalog.pg_attribute a
    where a.attrelid >= 16384 and a.attnum > 0 and not a.attisdropped
),
domain (type, base, modifier, required) as (
    select oid, typbasetype, typtypmod, typnotnull
    from pg_catalog.pg_type
    where typtype = 'd' and oid >= 16384
    union all
    select d.type, t.typbasetype, t.typtypmod, d.required or t.typnotnull
    from domain d
    join pg_catalog.pg_type t on t.oid = d.base and t.typtype = 'd'
),
resolved as (
    select
        u.type,
        u.modifier as own_modifier,
        u.dimensions,
        coalesce(d.base, u.type) as base,
        coalesce(d.modifier, u.modifier) as modifier,
        coalesce(d.required, false) as required
    from used u
    left join (domain d join pg_catalog.pg_type b on b.oid = d.base and b.typtype <> 'd') on d.type = u.type
),
element as (
    select
        r.*,
        t.typtype,
        e.oid is not null as is_array,
        coalesce(f.oid, e.oid, t.oid) as element,
        coalesce(f.typname, e.typname, t.typname) as name
    from resolved r
    join pg_catalog.pg_type t on t.oid = r.base
    left join pg_catalog.pg_type e on e.oid = t.typelem and e.typarray = t.oid
    left join (domain d join pg_catalog.pg_type f on f.oid = d.base and f.typtype <> 'd') on d.type = e.oid
)
select
    type || ' ' || own_modifier || ' ' || dimensions as type,
    format_type(type, own_modifier) || case when is_array then repeat('[]', dimensions - 1) else '' end as display,
    name as base,
    case
        when is_array then 'array'
        when typtype = 'e' then 'enum'
        when typtype = 'c' then 'composite'
        when typtype in ('r', 'm') then 'range'
        else 'plain'
    end as form,
    case
        when modifier < 0 then null
        when name in ('varchar', 'bpchar') then modifier - 4
        when name in ('bit', 'varbit') then modifier
    end as length,
    case when modifier >= 4 and name = 'numeric' then (modifier - 4) >> 16 & 65535 end as precision,
    case when modifier >= 4 and name = 'numeric' then ((modifier - 4 & 2047) # 1024) - 1024 end as scale,
    required,
    (
        select string_agg('''' || replace(enumlabel, '''', '''''') || '''', ',' order by enumsortorder)
        from pg_catalog.pg_enum
        where enumtypid = element
    ) as labels
from element
