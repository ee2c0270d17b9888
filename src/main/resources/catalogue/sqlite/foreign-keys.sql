-- Names are stored as they were typed at the reference; here they are those of the target itself.
select
    l.name as relation,
    '' as name,
    group_concat('"' || replace(f."from", '"', '""') || '"', ' ' order by f.seq) as columns,
    t.name as target,
    group_concat('"' || replace((
        select x.name from pragma_table_xinfo(t.name) x where x.name = f."to" collate nocase
    ), '"', '""') || '"', ' ' order by f.seq) as target_columns,
    null as target_key,
    lower(f.on_delete) as on_delete
from pragma_table_list l
join pragma_foreign_key_list(l.name) f
join pragma_table_list t on t.schema = 'main' and t.name = f."table" collate nocase
where l.schema = 'main'
group by l.name, f.id
