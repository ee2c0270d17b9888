-- Any text may be a column's type. What it means follows SQLite's own rule, the affinity, and common custom for dates. To SQLite
-- a point is an integer, for the "int" in it; what is kept in such a column is none.
with declared as (
    select distinct x.type as type, trim(lower(substr(x.type || '(', 1, instr(x.type || '(', '(') - 1))) as word
    from pragma_table_list l, pragma_table_xinfo(l.name) x
    where l.schema = 'main'
),
measured as (
    select
        type,
        word,
        case when instr(type, '(') > 0
            then trim(replace(substr(type, instr(type, '(') + 1), ')', '')) end as size
    from declared
)
select
    type,
    case type when '' then 'any' else type end as display,
    case
        when word in ('boolean', 'bool') then 'bool'
        when word = 'date' then 'date'
        when word in ('datetime', 'timestamp') then 'timestamp'
        when word = 'time' then 'time'
        when word in ('json', 'jsonb') then 'json'
        when instr(word, 'point') > 0 and instr(word, 'floa') = 0 and instr(word, 'doub') = 0 then 'point'
        when instr(word, 'int') > 0 and instr(word, 'point') = 0 then 'int8'
        when instr(word, 'char') > 0 then 'varchar'
        when instr(word, 'clob') > 0 or instr(word, 'text') > 0 or word = '' then 'text'
        when instr(word, 'blob') > 0 or instr(word, 'binary') > 0 then 'bytea'
        when instr(word, 'real') > 0 or instr(word, 'floa') > 0 or instr(word, 'doub') > 0 then 'float8'
        when word in ('numeric', 'decimal', 'dec', 'number', 'money') then 'numeric'
        else 'text'
    end as base,
    'plain' as form,
    case when instr(word, 'char') > 0 and instr(size, ',') = 0 and size > '' then cast(size as integer) end as length,
    case when word in ('numeric', 'decimal', 'dec', 'number') and size > '' then cast(size as integer) end as precision,
    case when word in ('numeric', 'decimal', 'dec', 'number') and size > ''
        then case when instr(size, ',') > 0 then cast(trim(substr(size, instr(size, ',') + 1)) as integer) else 0 end
    end as scale,
    0 as required,
    null as labels
from measured
