select
    name as relation,
    null as schema,
    name,
    case type when 'view' then 'view' else 'table' end as kind,
    null as parent,
    null as comment,
    -1 as estimated_rows
from pragma_table_list
where schema = 'main' and type <> 'shadow' and name not like 'sqlite\_%' escape '\'
