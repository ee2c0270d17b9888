select name as "database", collation_name as collation, state_desc as state from sys.databases order by 1
