-- Who may not read mysql.user is told so by the server.
select 'role' as kind, null as `schema`, user as name, if(is_role = 'Y', 'role', concat('at ', host)) as detail, null as comment
from mysql.user
order by user, host
