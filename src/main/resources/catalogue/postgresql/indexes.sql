-- Every primary key and unique constraint stands on an index of its name, so that one query answers for both.
select
    i.indexrelid as id,
    i.indrelid as relation,
    c.relname as name,
    true as is_index,
    i.indisunique as is_unique,
    case
        when not i.indisvalid then null
        when i.indisprimary then 'primary'
        when i.indisunique and i.indpred is null and i.indexprs is null then 'unique'
    end as key_kind,
    case
        when i.indexprs is null then array_to_string((i.indkey::int2[])[0 : i.indnkeyatts - 1], ' ')
        else (
            select string_agg(
                case i.indkey[part - 1]
                    when 0
                    then '''' || replace(pg_get_indexdef(i.indexrelid, part, true), '''', '''''') || ''''
                    else i.indkey[part - 1]::text
                end, ' ' order by part)
            from generate_series(1, i.indnkeyatts::int) as part
        )
    end as columns
from pg_catalog.pg_index i
join pg_catalog.pg_class c on c.oid = i.indexrelid
where i.indrelid >= 16384
