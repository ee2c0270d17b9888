select
    k.table_name as relation,
    k.constraint_name as name,
    group_concat(concat('"', replace(k.column_name, '"', '""'), '"') order by k.ordinal_position separator ' ') as columns,
    k.referenced_table_name as target,
    group_concat(concat('"', replace(k.referenced_column_name, '"', '""'), '"') order by k.ordinal_position separator ' ')
        as target_columns,
    null as target_key,
    lower(r.delete_rule) as on_delete
from information_schema.key_column_usage k
join information_schema.referential_constraints r
    on r.constraint_schema = k.constraint_schema
    and r.constraint_name = k.constraint_name
    and r.table_name = k.table_name
where k.table_schema = database()
    and k.referenced_table_schema = database()
    and r.constraint_schema = database()
group by k.table_name, k.constraint_name, k.referenced_table_name, r.delete_rule
