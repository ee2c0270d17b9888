select name as database, file from pragma_database_list order by seq
