select 'hook' as kind, '' as name
union all
select distinct 'function', routine_name
from information_schema.routines
where routine_type = 'FUNCTION' and routine_schema not in ('mysql', 'sys', 'information_schema', 'performance_schema')
