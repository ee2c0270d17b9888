select table_schema, table_name, column_name, column_type
from information_schema.columns
where table_schema in ('information_schema', 'mysql', 'performance_schema', 'sys') and table_schema <> database()
order by table_schema, table_name, ordinal_position
