with writer as (
    select p.oid, p.proname
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    where p.provolatile = 'v' and n.nspname not in ('pg_catalog', 'information_schema'))
select 'hook' as kind, '' as name
where exists (select from pg_trigger where not tgisinternal)
    or exists (
        select from pg_rewrite r
        join pg_class c on c.oid = r.ev_class
        join pg_namespace n on n.oid = c.relnamespace
        where r.ev_type <> '1' and n.nspname not in ('pg_catalog', 'information_schema'))
    or exists (
        select from pg_depend d
        join writer w on w.oid = d.refobjid
        where d.refclassid = 'pg_proc'::regclass and d.deptype = 'n' and d.classid <> 'pg_proc'::regclass)
union all
select 'key', '' where exists (select from pg_constraint where contype = 'f' and confupdtype not in ('a', 'r'))
union all
select distinct 'function', proname::text from writer
