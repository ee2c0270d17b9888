select
    null as id,
    table_name as relation,
    index_name as name,
    1 as is_index,
    non_unique = 0 as is_unique,
    case when index_name = 'PRIMARY' then 'primary' when non_unique = 0 and count(column_name) = count(*) then 'unique' end
        as key_kind,
    group_concat(
        coalesce(concat('"', replace(column_name, '"', '""'), '"'), '''expression''')
        order by seq_in_index separator ' ') as columns
from information_schema.statistics
where table_schema = database()
group by table_name, index_name, non_unique
