select '', l.name, x.name, lower(x.type)
from pragma_table_list l, pragma_table_xinfo(l.name) x
where l.schema = 'main' and l.name like 'sqlite\_%' escape '\'
order by l.name, x.cid
