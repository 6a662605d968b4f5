SELECT p.oid, n.nspname AS schema, p.proname AS name, p.prokind AS kind, oidvectortypes(p.proargtypes) AS argument_types,
       pg_get_function_result(p.oid) AS result, l.lanname AS language, pg_get_functiondef(p.oid) AS definition,
       pg_get_userbyid(p.proowner) AS owner, CASE WHEN NOT (p.proacl @> acldefault('f', p.proowner) AND p.proacl <@ acldefault('f', p.proowner)) THEN p.proacl::text[] END AS privileges
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
JOIN pg_language l ON l.oid = p.prolang
WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')
  AND p.prokind <> 'a' AND p.proname !~ '^~?chrysalis_' AND ${own_schema}
