SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relpersistence = 'u' AS unlogged, format_type(s.seqtypid, NULL) AS type,
       s.seqstart AS start, s.seqincrement AS increment, s.seqmin AS minimum, s.seqmax AS maximum, s.seqcache AS cache, s.seqcycle AS cycle,
       d.refobjid AS owner_relation, d.refobjsubid AS owner_column, coalesce(d.deptype = 'i', false) AS identity,
       pg_get_userbyid(c.relowner) AS owner, CASE WHEN NOT (c.relacl @> acldefault('s', c.relowner) AND c.relacl <@ acldefault('s', c.relowner)) THEN c.relacl::text[] END AS privileges
FROM pg_sequence s
JOIN pg_class c ON c.oid = s.seqrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0
                     AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
WHERE c.relpersistence <> 't' AND c.relname !~ '^~?chrysalis_' AND ${own_schema}
