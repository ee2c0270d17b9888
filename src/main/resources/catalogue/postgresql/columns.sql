-- Most defaults are those of serial columns, and to have the server write an expression is dear. So these are known by their
-- stored form: a call of nextval (1574), perhaps in a cast to int4 (480) or int2 (714), and written from the sequence's name.
-- What names no column is written without its relation, which the server would open for it.
select
    a.attrelid as relation,
    a.attnum as position,
    a.attname as name,
    a.atttypid || ' ' || a.atttypmod || ' ' || greatest(a.attndims, 1) as type,
    not a.attnotnull as nullable,
    case
        when a.attgenerated <> '' then 'computed'
        when a.attidentity <> '' or v.numbers then 'identity'
        else 'none'
    end as generation,
    v.expression as default_value,
    d.description as comment
from pg_catalog.pg_attribute a
join pg_catalog.pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'v', 'm', 'p', 'f')
left join (
    select
        v.adrelid,
        v.adnum,
        s.name is not null as numbers,
        case
            when s.name is null
                then pg_get_expr(v.adbin, case when v.adbin::text like '%{VAR %' then v.adrelid else 0 end)
            else 'nextval(' || quote_literal(s.name) || '::regclass)'
        end as expression
    from pg_catalog.pg_attrdef v
    left join (
        select
            e.objid,
            case when n.nspname = any(current_schemas(true)) then '' else quote_ident(n.nspname) || '.' end
                || quote_ident(c.relname) as name
        from pg_catalog.pg_depend e
        join pg_catalog.pg_class c on c.oid = e.refobjid and c.relkind = 'S'
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where e.classid = 'pg_catalog.pg_attrdef'::regclass and e.refclassid = 'pg_catalog.pg_class'::regclass
    ) s on s.objid = v.oid
        and v.adbin::text ~ '^\{FUNCEXPR :funcid (1574 |(480|714) [^{]*:args \(\{FUNCEXPR :funcid 1574 )'
    where v.adrelid >= 16384
    offset 0 -- so that each expression is written once only
) v on v.adrelid = a.attrelid and v.adnum = a.attnum
left join pg_catalog.pg_description d
    on d.objoid = a.attrelid
    and d.objoid >= 16384
    and d.classoid = 'pg_catalog.pg_class'::regclass
    and d.objsubid = a.attnum
where a.attrelid >= 16384 and a.attnum > 0 and not a.attisdropped
