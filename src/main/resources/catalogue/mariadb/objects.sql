select 'schema' as kind, null as `schema`, schema_name as name, null as detail, null as comment
from information_schema.schemata
where schema_name not in ('information_schema', 'performance_schema', 'mysql', 'sys')
union all
select 'database', null, schema_name, null, null
from information_schema.schemata
where schema_name not in ('information_schema', 'performance_schema', 'mysql', 'sys')
union all
select
    lower(r.routine_type),
    null,
    r.routine_name,
    concat(
        '(',
        coalesce((
            select group_concat(concat_ws(' ', nullif(p.parameter_mode, 'IN'), p.parameter_name, p.dtd_identifier) order by p.ordinal_position separator ', ')
            from information_schema.parameters p
            where p.specific_schema = r.routine_schema and p.specific_name = r.specific_name and p.ordinal_position > 0), ''),
        ')',
        coalesce(concat(' → ', nullif(r.dtd_identifier, '')), '')),
    r.routine_comment
from information_schema.routines r
where r.routine_schema = database()
union all
select 'sequence', null, table_name, null, table_comment
from information_schema.tables
where table_schema = database() and table_type = 'SEQUENCE'
union all
select 'setting', null, lower(variable_name), null, variable_comment
from information_schema.system_variables
union all
select 'trigger', null, trigger_name, concat('on ', event_object_table), null
from information_schema.triggers
where trigger_schema = database()
union all
select 'check', null, table_name, check_clause, null
from information_schema.check_constraints
where constraint_schema = database()
order by name
