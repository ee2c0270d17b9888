select 'hook' as kind, '' as name
where exists (select 1 from information_schema.triggers)
    or exists (select 1 from information_schema.routines)
    or exists (select 1 from information_schema.tables where storage_type = 'TABLE LINK')
union all
select 'key', ''
where exists (
    select 1 from information_schema.referential_constraints where update_rule not in ('NO ACTION', 'RESTRICT'))
union all
select 'function', routine_name from information_schema.routines
