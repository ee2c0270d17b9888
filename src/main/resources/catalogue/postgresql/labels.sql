select
    enumtypid as labels,
    string_agg('''' || replace(enumlabel, '''', '''''') || '''', ',' order by enumsortorder) as list
from pg_catalog.pg_enum
group by enumtypid
