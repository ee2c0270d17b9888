-- Words of the system are in upper case here: H2 may fold identifiers to lower case, to upper case, or not at all.
SELECT
    TABLE_SCHEMA || CHAR(0) || TABLE_NAME AS RELATION,
    TABLE_SCHEMA AS SCHEMA,
    TABLE_NAME AS NAME,
    CASE
        WHEN TABLE_CLASS = 'org.h2.table.MaterializedView' THEN 'materialized view'
        WHEN TABLE_CLASS = 'org.h2.table.TableLink' THEN 'foreign table'
        WHEN TABLE_TYPE = 'VIEW' THEN 'view'
        ELSE 'table'
    END AS KIND,
    CAST(NULL AS VARCHAR) AS PARENT,
    REMARKS AS COMMENT,
    CASE WHEN TABLE_TYPE = 'VIEW' THEN -1 ELSE ROW_COUNT_ESTIMATE END AS ESTIMATED_ROWS
FROM INFORMATION_SCHEMA.TABLES T
WHERE LOWER(TABLE_SCHEMA) <> 'information_schema'
    -- The rows of a materialized view lie in a table of their own.
    AND NOT (RIGHT(TABLE_NAME, 2) IN ('$1', '$2') AND EXISTS (
        SELECT 1
        FROM INFORMATION_SCHEMA.TABLES M
        WHERE M.TABLE_SCHEMA = T.TABLE_SCHEMA
            AND M.TABLE_NAME = LEFT(T.TABLE_NAME, CHAR_LENGTH(T.TABLE_NAME) - 2)
            AND M.TABLE_CLASS = 'org.h2.table.MaterializedView'
    ))
