select database() as `database`, null as `schema`
