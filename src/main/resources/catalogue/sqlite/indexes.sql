select
    null as id,
    l.name as relation,
    '' as name,
    0 as is_index,
    1 as is_unique,
    'primary' as key_kind,
    group_concat('"' || replace(x.name, '"', '""') || '"', ' ' order by x.pk) as columns
from pragma_table_list l
join pragma_table_xinfo(l.name) x
where l.schema = 'main' and x.pk > 0
group by l.name
union all
select
    null,
    l.name,
    i.name,
    1,
    i."unique",
    case when i."unique" and i.origin <> 'pk' and not i.partial and min(c.cid) >= 0 then 'unique' end,
    group_concat(
        case when c.cid >= 0 then '"' || replace(c.name, '"', '""') || '"' else '''expression''' end, ' ' order by c.seqno)
from pragma_table_list l
join pragma_index_list(l.name) i
join pragma_index_xinfo(i.name) c
where l.schema = 'main' and c.key
group by l.name, i.name
