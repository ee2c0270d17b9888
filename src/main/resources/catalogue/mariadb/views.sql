select
    table_name as relation,
    view_definition as definition
from information_schema.views
where table_schema = database()
