select
    table_name as relation,
    ordinal_position as position,
    column_name as name,
    column_type as type,
    is_nullable <> 'NO' as nullable,
    case
        when extra like '%VIRTUAL GENERATED%' or extra like '%STORED GENERATED%' then 'computed'
        when extra like '%auto_increment%' or column_default like 'nextval(%' then 'identity'
        else 'none'
    end as generation,
    coalesce(nullif(generation_expression, ''), nullif(column_default, 'NULL')) as default_value,
    column_comment as comment
from information_schema.columns
where table_schema = database()
