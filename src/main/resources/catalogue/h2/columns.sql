-- No joins: H2 makes the tables of INFORMATION_SCHEMA anew for every row of the other side. Arrays and domains are rare.
SELECT
    RELATION,
    POSITION,
    NAME,
    CASE
        WHEN DOMAIN_NAME IS NOT NULL THEN DOMAIN_NAME
        WHEN FORM = 'array' THEN DATA_TYPE || ' array'
        WHEN DATA_TYPE = 'interval' THEN 'interval ' || INTERVAL_TYPE
        WHEN PRECISION IS NOT NULL AND SCALE IS NOT NULL THEN DATA_TYPE || '(' || PRECISION || ',' || SCALE || ')'
        WHEN PRECISION IS NOT NULL THEN DATA_TYPE || '(' || PRECISION || ')'
        WHEN LENGTH IS NOT NULL THEN DATA_TYPE || '(' || LENGTH || ')'
        ELSE DATA_TYPE
    END AS TYPE,
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
    IS_NULLABLE <> 'NO' AS NULLABLE,
    CASE
        WHEN IS_GENERATED = 'ALWAYS' THEN 'computed'
        WHEN IS_IDENTITY = 'YES' THEN 'identity'
        WHEN COLUMN_DEFAULT LIKE 'NEXT VALUE FOR %' THEN 'identity'
        ELSE 'none'
    END AS GENERATION,
    COALESCE(GENERATION_EXPRESSION, COLUMN_DEFAULT) AS DEFAULT_VALUE,
    REMARKS AS COMMENT,
    CASE
        WHEN DATA_TYPE = 'enum' AND DOMAIN_NAME IS NOT NULL THEN DOMAIN_SCHEMA || CHAR(0) || DOMAIN_NAME || CHAR(0) || 'TYPE'
        WHEN DATA_TYPE = 'enum' AND FORM = 'array' THEN RELATION || CHAR(0) || DTD_IDENTIFIER || '_'
        WHEN DATA_TYPE = 'enum' THEN RELATION || CHAR(0) || DTD_IDENTIFIER
    END AS LABELS
FROM (
    SELECT
        C.TABLE_SCHEMA || CHAR(0) || C.TABLE_NAME AS RELATION,
        C.ORDINAL_POSITION AS POSITION,
        C.COLUMN_NAME AS NAME,
        CASE LOWER(C.DATA_TYPE) WHEN 'array' THEN COALESCE((
            SELECT LOWER(E.DATA_TYPE)
            FROM INFORMATION_SCHEMA.ELEMENT_TYPES E
            WHERE E.OBJECT_SCHEMA = C.TABLE_SCHEMA
                AND E.OBJECT_NAME = C.TABLE_NAME
                AND E.COLLECTION_TYPE_IDENTIFIER = C.DTD_IDENTIFIER
        ), 'array') ELSE LOWER(C.DATA_TYPE) END AS DATA_TYPE,
        CASE LOWER(C.DATA_TYPE) WHEN 'array' THEN 'array' WHEN 'enum' THEN 'enum' WHEN 'row' THEN 'composite' ELSE 'plain' END
            AS FORM,
        CASE WHEN C.CHARACTER_MAXIMUM_LENGTH < 1000000000 THEN C.CHARACTER_MAXIMUM_LENGTH END AS LENGTH,
        CASE WHEN LOWER(C.DATA_TYPE) = 'numeric' THEN COALESCE(C.DECLARED_NUMERIC_PRECISION, C.NUMERIC_PRECISION) END
            AS PRECISION,
        CASE WHEN LOWER(C.DATA_TYPE) = 'numeric' THEN COALESCE(C.DECLARED_NUMERIC_SCALE, C.NUMERIC_SCALE) END AS SCALE,
        C.IS_NULLABLE,
        C.IS_GENERATED,
        C.IS_IDENTITY,
        C.COLUMN_DEFAULT,
        C.GENERATION_EXPRESSION,
        C.REMARKS,
        C.DOMAIN_SCHEMA,
        C.DOMAIN_NAME,
        LOWER(C.INTERVAL_TYPE) AS INTERVAL_TYPE,
        C.DTD_IDENTIFIER
    FROM INFORMATION_SCHEMA.COLUMNS C
    WHERE LOWER(C.TABLE_SCHEMA) <> 'information_schema'
)
ORDER BY RELATION, POSITION
