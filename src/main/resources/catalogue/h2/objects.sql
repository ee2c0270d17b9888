select 'schema' as kind, cast(null as varchar) as schema, schema_name as name, cast(null as varchar) as detail, remarks as comment
from information_schema.schemata
where schema_name <> 'INFORMATION_SCHEMA' and schema_name <> 'information_schema'
union all
select
    case r.routine_type when 'PROCEDURE' then 'procedure' else 'function' end,
    r.routine_schema,
    r.routine_name,
    '(' || coalesce((
        select listagg(p.data_type, ', ') within group (order by p.ordinal_position)
        from information_schema.parameters p
        where p.specific_schema = r.specific_schema and p.specific_name = r.specific_name), '') || ')'
        || coalesce(' → ' || r.data_type, ''),
    r.remarks
from information_schema.routines r
union all
select 'sequence', sequence_schema, sequence_name, data_type, remarks
from information_schema.sequences
where upper(sequence_name) not like 'SYSTEM_SEQUENCE_%'
union all
select 'type', domain_schema, domain_name, 'domain over ' || data_type, remarks
from information_schema.domains
union all
select 'role', null, user_name, 'user', remarks
from information_schema.users
where user_name <> ''
union all
select 'role', null, role_name, 'role', remarks
from information_schema.roles
union all
select 'trigger', trigger_schema, trigger_name, 'on ' || event_object_table, remarks
from information_schema.triggers
union all
select 'check', t.table_schema, t.table_name, c.check_clause, null
from information_schema.check_constraints c
join information_schema.table_constraints t on t.constraint_schema = c.constraint_schema and t.constraint_name = c.constraint_name
order by name
