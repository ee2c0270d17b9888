select sys_context('userenv', 'db_name') as "database", sys_context('userenv', 'service_name') as service from dual
