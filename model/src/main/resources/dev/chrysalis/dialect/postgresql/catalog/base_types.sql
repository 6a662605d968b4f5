SELECT 'pg_type' AS catalog, t.oid, n.nspname AS schema, t.typname AS name, 'type' AS kind, '' AS detail,
       CASE WHEN NOT t.typisdefined THEN 'CREATE TYPE ' || quote_ident(n.nspname) || '.' || quote_ident(t.typname) ELSE
       'CREATE TYPE ' || quote_ident(n.nspname) || '.' || quote_ident(t.typname) || ' (' || concat_ws(', ',
            'INPUT = ' || t.typinput, 'OUTPUT = ' || t.typoutput,
            CASE WHEN t.typreceive <> 0 THEN 'RECEIVE = ' || t.typreceive END, CASE WHEN t.typsend <> 0 THEN 'SEND = ' || t.typsend END,
            CASE WHEN t.typmodin <> 0 THEN 'TYPMOD_IN = ' || t.typmodin END, CASE WHEN t.typmodout <> 0 THEN 'TYPMOD_OUT = ' || t.typmodout END,
            CASE WHEN t.typanalyze <> 0 THEN 'ANALYZE = ' || t.typanalyze END,
            'INTERNALLENGTH = ' || CASE WHEN t.typlen < 0 THEN 'VARIABLE' ELSE t.typlen::text END,
            CASE WHEN t.typbyval THEN 'PASSEDBYVALUE' END,
            'ALIGNMENT = ' || CASE t.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2' WHEN 'i' THEN 'int4' ELSE 'double' END,
            'STORAGE = ' || CASE t.typstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'x' THEN 'extended' ELSE 'main' END,
            'CATEGORY = ' || quote_literal(t.typcategory::text), CASE WHEN t.typispreferred THEN 'PREFERRED = true' END,
            'DEFAULT = ' || quote_literal(t.typdefault), CASE WHEN t.typelem <> 0 THEN 'ELEMENT = ' || t.typelem::regtype END,
            CASE WHEN t.typsubscript::oid <> 0 THEN 'SUBSCRIPT = ' || t.typsubscript END,
            CASE WHEN t.typcollation <> 0 THEN 'COLLATABLE = true' END) || ')' END AS definition,
       pg_get_userbyid(t.typowner) AS owner, CASE WHEN NOT (t.typacl @> acldefault('T', t.typowner) AND t.typacl <@ acldefault('T', t.typowner)) THEN t.typacl::text[] END AS privileges
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE t.typtype IN ('b', 'p') AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = t.oid) AND ${own_schema}
