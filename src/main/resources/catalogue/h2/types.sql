-- One row for each column that has a type of its own (enums, arrays), one for each spelling of all others.
SELECT DISTINCT
    TYPE,
    CASE
        WHEN DOMAIN_NAME IS NOT NULL THEN DOMAIN_NAME
        WHEN FORM = 'array' THEN DATA_TYPE || ' array'
        WHEN DATA_TYPE = 'interval' THEN 'interval ' || INTERVAL_TYPE
        WHEN PRECISION IS NOT NULL THEN DATA_TYPE || '(' || PRECISION || ',' || SCALE || ')'
        WHEN LENGTH IS NOT NULL THEN DATA_TYPE || '(' || LENGTH || ')'
        ELSE DATA_TYPE
    END AS DISPLAY,
    CASE DATA_TYPE
        WHEN 'character varying' THEN 'varchar'
        WHEN 'varchar_ignorecase' THEN 'varchar'
        WHEN 'character' THEN 'bpchar'
        WHEN 'character large object' THEN 'clob'
        WHEN 'binary varying' THEN 'bytea'
        WHEN 'binary' THEN 'bytea'
        WHEN 'binary large object' THEN 'blob'
        WHEN 'boolean' THEN 'bool'
        WHEN 'tinyint' THEN 'int1'
        WHEN 'smallint' THEN 'int2'
        WHEN 'integer' THEN 'int4'
        WHEN 'bigint' THEN 'int8'
        WHEN 'real' THEN 'float4'
        WHEN 'double precision' THEN 'float8'
        WHEN 'time with time zone' THEN 'timetz'
        WHEN 'timestamp with time zone' THEN 'timestamptz'
        ELSE DATA_TYPE
    END AS BASE,
    FORM,
    LENGTH,
    PRECISION,
    SCALE,
    FALSE AS REQUIRED,
    CASE DATA_TYPE WHEN 'enum' THEN (
        SELECT LISTAGG('''' || REPLACE(V.VALUE_NAME, '''', '''''') || '''', ',') WITHIN GROUP (ORDER BY V.VALUE_ORDINAL)
        FROM INFORMATION_SCHEMA.ENUM_VALUES V
        WHERE V.OBJECT_SCHEMA = OWNER_SCHEMA AND V.OBJECT_NAME = OWNER AND V.ENUM_IDENTIFIER = IDENTIFIER
    ) END AS LABELS
FROM (
    SELECT
        TYPE,
        DOMAIN_NAME,
        FORM,
        COALESCE(ELEMENT, DATA_TYPE) AS DATA_TYPE,
        INTERVAL_TYPE,
        PRECISION,
        SCALE,
        LENGTH,
        COALESCE(DOMAIN_SCHEMA, TABLE_SCHEMA) AS OWNER_SCHEMA,
        COALESCE(DOMAIN_NAME, TABLE_NAME) AS OWNER,
        CASE WHEN DOMAIN_NAME IS NOT NULL THEN 'TYPE' WHEN FORM = 'array' THEN DTD_IDENTIFIER || '_' ELSE DTD_IDENTIFIER END
            AS IDENTIFIER
    FROM (
        SELECT
            CASE
                WHEN C.DATA_TYPE IN ('ENUM', 'enum', 'ARRAY', 'array', 'ROW', 'row')
                THEN CONCAT_WS(CHAR(0), C.TABLE_SCHEMA, C.TABLE_NAME, C.COLUMN_NAME)
                ELSE CONCAT_WS(CHAR(0), C.DATA_TYPE, C.DOMAIN_NAME, C.CHARACTER_MAXIMUM_LENGTH, C.NUMERIC_PRECISION,
                    C.NUMERIC_SCALE, C.INTERVAL_TYPE)
            END AS TYPE,
            C.DOMAIN_SCHEMA,
            C.DOMAIN_NAME,
            LOWER(C.DATA_TYPE) AS DATA_TYPE,
            CASE LOWER(C.DATA_TYPE)
                WHEN 'array' THEN 'array'
                WHEN 'enum' THEN 'enum'
                WHEN 'row' THEN 'composite'
                ELSE 'plain'
            END AS FORM,
            CASE LOWER(C.DATA_TYPE) WHEN 'array' THEN (
                SELECT LOWER(E.DATA_TYPE)
                FROM INFORMATION_SCHEMA.ELEMENT_TYPES E
                WHERE E.OBJECT_SCHEMA = C.TABLE_SCHEMA
                    AND E.OBJECT_NAME = C.TABLE_NAME
                    AND E.COLLECTION_TYPE_IDENTIFIER = C.DTD_IDENTIFIER
            ) END AS ELEMENT,
            LOWER(C.INTERVAL_TYPE) AS INTERVAL_TYPE,
            CASE LOWER(C.DATA_TYPE) WHEN 'numeric' THEN C.NUMERIC_PRECISION END AS PRECISION,
            CASE LOWER(C.DATA_TYPE) WHEN 'numeric' THEN C.NUMERIC_SCALE END AS SCALE,
            CASE WHEN C.CHARACTER_MAXIMUM_LENGTH < 1000000000 THEN C.CHARACTER_MAXIMUM_LENGTH END AS LENGTH,
            CASE WHEN C.DATA_TYPE IN ('ENUM', 'enum', 'ARRAY', 'array', 'ROW', 'row') THEN C.TABLE_SCHEMA END AS TABLE_SCHEMA,
            CASE WHEN C.DATA_TYPE IN ('ENUM', 'enum', 'ARRAY', 'array', 'ROW', 'row') THEN C.TABLE_NAME END AS TABLE_NAME,
            CASE WHEN C.DATA_TYPE IN ('ENUM', 'enum', 'ARRAY', 'array', 'ROW', 'row') THEN C.DTD_IDENTIFIER END
                AS DTD_IDENTIFIER
        FROM INFORMATION_SCHEMA.COLUMNS C
        WHERE LOWER(C.TABLE_SCHEMA) <> 'information_schema'
    )
)
