select catalog_name as database, schema_name as schema, schema_owner as owner from information_schema.schemata order by 1, 2
