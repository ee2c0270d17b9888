select
    c.table_name as relation,
    ordinal_position as position,
    column_name as name,
    case when k.constraint_name is null then column_type else 'json' end as type,
    is_nullable <> 'NO' as nullable,
    case
        when extra like '%VIRTUAL GENERATED%' or extra like '%STORED GENERATED%' then 'computed'
        when extra like '%auto_increment%' or column_default like 'nextval(%' then 'identity'
        else 'none'
    end as generation,
    coalesce(nullif(generation_expression, ''), nullif(column_default, 'NULL')) as default_value,
    column_comment as comment
from information_schema.columns c
left join (
    select table_name, constraint_name, check_clause
    from information_schema.check_constraints
    where constraint_schema = database() and check_clause like 'json_valid(%'
) k
    on k.table_name = c.table_name
    and c.data_type = 'longtext'
    and k.check_clause = concat('json_valid(`', c.column_name, '`)')
where table_schema = database()
