select coalesce(nullif(group_concat(nullif(variable_value, '') order by variable_name desc separator ', '), ''), 'none') as encryption
from information_schema.session_status
where variable_name in ('Ssl_version', 'Ssl_cipher')
