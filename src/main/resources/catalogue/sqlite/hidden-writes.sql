select 'hook' as kind, '' as name
where exists (select 1 from sqlite_schema where type = 'trigger' or sql like 'create virtual%')
    or exists (select 1 from sqlite_temp_schema where type = 'trigger')
union all
select 'key', '' where exists (select 1 from sqlite_schema where sql like '%on%update%')
