SELECT n.oid, '' AS schema, n.nspname AS name, pg_get_userbyid(n.nspowner) AS owner, n.nspacl::text[] AS privileges
FROM pg_namespace n
WHERE ${own_schema}
