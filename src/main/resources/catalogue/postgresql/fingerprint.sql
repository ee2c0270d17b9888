-- One text that is another one after every change of the schema: each row of the catalogue counts with what it says and with the
-- transaction that wrote it. What it says counts too, because a database that was made anew may number its rows and transactions
-- as the old one did. Other sessions' temporary relations do not count.
with others as (
    select c.oid
    from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname ~ '^pg_(toast_)?temp_' and n.oid <> pg_my_temp_schema()
),
rows (hash) as (
    select
        hashtextextended(c.relname, c.oid::bigint * 256 + ascii(c.relkind::text)) # (c.xmin::text::bigint << 31)
            # c.relnamespace::bigint
    from pg_catalog.pg_class c
    where c.oid >= 16384 and c.oid not in (select oid from others)
    union all
    select
        hashtextextended(a.attname, a.attrelid::bigint * 2048 + a.attnum) # (a.xmin::text::bigint << 31)
            # (a.atttypid::bigint << 32) # (a.atttypmod::bigint << 1) # a.attnotnull::int
    from pg_catalog.pg_attribute a
    where a.attrelid >= 16384 and a.attnum > 0 and a.attrelid not in (select oid from others)
    union all
    select hashtextextended(v.adbin::text, v.adrelid::bigint * 2048 + v.adnum) # (v.xmin::text::bigint << 31)
    from pg_catalog.pg_attrdef v
    where v.adrelid >= 16384 and v.adrelid not in (select oid from others)
    union all
    select
        hashtextextended(
            concat_ws(' ', k.conname, k.contype, k.conkey, k.confrelid, k.confkey, k.confdeltype, k.conrelid), k.oid::bigint)
            # (k.xmin::text::bigint << 31)
    from pg_catalog.pg_constraint k
    where k.oid >= 16384 and k.conrelid not in (select oid from others)
    union all
    select
        hash_array_extended(i.indkey::int2[], i.indexrelid::bigint) # (i.xmin::text::bigint << 31)
            # (i.indisunique::int * 4 + i.indisprimary::int * 2 + i.indisvalid::int)
            # coalesce(hashtextextended(concat(i.indexprs, i.indpred), 0), 0)
    from pg_catalog.pg_index i
    where i.indrelid >= 16384 and i.indrelid not in (select oid from others)
    union all
    select hashtextextended(d.description, d.objoid::bigint * 2048 + d.objsubid) # (d.xmin::text::bigint << 31)
    from pg_catalog.pg_description d
    where d.objoid >= 16384 and d.classoid = 'pg_catalog.pg_class'::regclass
        and d.objoid not in (select oid from others)
    union all
    select
        hashtextextended(concat_ws(' ', t.typname, t.typtype, t.typbasetype, t.typtypmod, t.typnotnull), t.oid::bigint)
            # (t.xmin::text::bigint << 31)
    from pg_catalog.pg_type t
    where t.oid >= 16384 and t.typrelid = 0 and t.typtype in ('b', 'd', 'e', 'r', 'm') and t.typelem = 0
    union all
    select hashtextextended(e.enumlabel || ' ' || e.enumsortorder, e.oid::bigint) # (e.xmin::text::bigint << 31)
    from pg_catalog.pg_enum e
    union all
    select i.inhrelid::bigint * 4096 + i.inhparent::bigint # (i.xmin::text::bigint << 31)
    from pg_catalog.pg_inherits i
    union all
    select hashtextextended(n.nspname, n.oid::bigint) # (n.xmin::text::bigint << 31)
    from pg_catalog.pg_namespace n
    where n.nspname !~ '^pg_(toast_)?temp_'
    union all
    select hashtextextended(e.extname || ' ' || e.extversion, e.oid::bigint) # (e.xmin::text::bigint << 31)
    from pg_catalog.pg_extension e
    union all
    select d.classid::bigint * 1048576 + d.objid::bigint # (d.xmin::text::bigint << 31)
    from pg_catalog.pg_depend d
    where d.refclassid = 'pg_catalog.pg_extension'::regclass and d.deptype = 'e' and d.objid >= 16384
)
select concat_ws(
    ' ',
    count(*),
    sum(hash),
    (select system_identifier from pg_control_system()),
    (select oid from pg_catalog.pg_database where datname = current_database()),
    current_setting('server_version_num'),
    current_user,
    array_to_string(current_schemas(true), ',')) as fingerprint
from rows
