select
    current_database() as database,
    schema as schema
from unnest(current_schemas(true)) with ordinality as path (schema, place)
where schema <> 'pg_catalog'
order by place
