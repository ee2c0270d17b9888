select
    table_name as relation,
    null as `schema`,
    table_name as name,
    case when table_type = 'VIEW' then 'view' else 'table' end as kind,
    null as parent,
    case when table_type = 'VIEW' then null else table_comment end as comment,
    case when table_type = 'VIEW' then -1 else coalesce(table_rows, -1) end as estimated_rows
from information_schema.tables
where table_schema = database() and table_type <> 'SEQUENCE'
