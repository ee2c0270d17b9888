-- An unsigned number has the next wider type, so that all its values fit.
-- JSON is text with a check that it is valid.
select distinct
    case when k.constraint_name is null then column_type else 'json' end as type,
    case when k.constraint_name is null then column_type else 'json' end as display,
    case
        when k.constraint_name is not null then 'json'
        when column_type in ('tinyint(1)', 'bit(1)') then 'bool'
        when data_type = 'tinyint' then if(column_type like '%unsigned%', 'int2', 'int1')
        when data_type = 'smallint' then if(column_type like '%unsigned%', 'int4', 'int2')
        when data_type = 'mediumint' then 'int4'
        when data_type = 'int' then if(column_type like '%unsigned%', 'int8', 'int4')
        when data_type = 'bigint' then if(column_type like '%unsigned%', 'numeric', 'int8')
        when data_type = 'float' then 'float4'
        when data_type = 'double' then 'float8'
        when data_type = 'decimal' then 'numeric'
        when data_type = 'char' then 'bpchar'
        when data_type like '%text' then 'text'
        when data_type like '%blob' or data_type like '%binary' then 'bytea'
        when data_type = 'datetime' then 'timestamp'
        else data_type
    end as base,
    case data_type when 'enum' then 'enum' else 'plain' end as form,
    case when data_type in ('char', 'varchar', 'binary', 'varbinary') then character_maximum_length end as length,
    case when data_type = 'decimal' then numeric_precision when column_type like 'bigint%unsigned%' then 20 end as `precision`,
    case when data_type = 'decimal' then numeric_scale when column_type like 'bigint%unsigned%' then 0 end as scale,
    0 as required,
    case when data_type in ('enum', 'set')
        then substring(column_type, locate('(', column_type) + 1, char_length(column_type) - locate('(', column_type) - 1)
    end as labels
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
