select
    name as relation,
    sql as definition
from sqlite_schema
where type = 'view'
