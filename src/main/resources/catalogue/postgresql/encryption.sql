select case when ssl then version || ', ' || cipher else 'none' end as encryption
from pg_catalog.pg_stat_ssl
where pid = pg_backend_pid()
