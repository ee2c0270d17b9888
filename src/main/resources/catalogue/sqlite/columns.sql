-- An INTEGER PRIMARY KEY of one column is the rowid, which SQLite numbers.
with keys as (
    select l.name as relation, max(x.pk) as parts
    from pragma_table_list l, pragma_table_xinfo(l.name) x
    where l.schema = 'main'
    group by l.name
)
select
    l.name as relation,
    x.cid + 1 as position,
    x.name,
    x.type,
    x."notnull" = 0 and x.pk = 0 as nullable,
    case
        when x.hidden in (2, 3) then 'computed'
        when x.pk = 1 and k.parts = 1 and l.wr = 0 and upper(x.type) = 'INTEGER' then 'identity'
        else 'none'
    end as generation,
    x.dflt_value as default_value,
    null as comment
from pragma_table_list l
join keys k on k.relation = l.name
join pragma_table_xinfo(l.name) x
where l.schema = 'main' and x.hidden <> 1
