select schema_name as `database`, default_character_set_name as encoding, default_collation_name as collation from information_schema.schemata order by 1
