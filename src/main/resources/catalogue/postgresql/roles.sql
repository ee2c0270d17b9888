select
    'role' as kind,
    null as schema,
    r.rolname as name,
    concat_ws(
        ', ',
        case when r.rolsuper then 'superuser' end,
        case when r.rolcreaterole then 'may create roles' end,
        case when r.rolcreatedb then 'may create databases' end,
        case when r.rolreplication then 'may replicate' end,
        case when r.rolbypassrls then 'bypasses policies' end,
        case when not r.rolcanlogin then 'cannot log in' end,
        case when r.rolconnlimit >= 0 then r.rolconnlimit || ' connections' end,
        'valid until ' || r.rolvaliduntil,
        'member of ' || (
            select string_agg(g.rolname, ', ' order by g.rolname)
            from pg_catalog.pg_auth_members m
            join pg_catalog.pg_roles g on g.oid = m.roleid
            where m.member = r.oid)) as detail,
    shobj_description(r.oid, 'pg_authid') as comment
from pg_catalog.pg_roles r
where r.rolname !~ '^pg_'
order by r.rolname
