-- For a partitioned target there is one more constraint for each partition, made by the database: left out.
select
    k.conrelid as relation,
    k.conname as name,
    array_to_string(k.conkey, ' ') as columns,
    k.confrelid as target,
    array_to_string(k.confkey, ' ') as target_columns,
    k.conindid as target_key,
    case k.confdeltype
        when 'r' then 'restrict'
        when 'c' then 'cascade'
        when 'n' then 'set null'
        when 'd' then 'set default'
        else 'no action'
    end as on_delete
from pg_catalog.pg_constraint k
left join pg_catalog.pg_constraint p on p.oid = k.conparentid
where k.contype = 'f' and p.conrelid is distinct from k.conrelid
