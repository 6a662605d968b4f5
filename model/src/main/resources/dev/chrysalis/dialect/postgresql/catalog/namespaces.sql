SELECT n.oid, '' AS schema, n.nspname AS name, pg_get_userbyid(n.nspowner) AS owner, CASE WHEN NOT (n.nspacl @> acldefault('n', n.nspowner) AND n.nspacl <@ acldefault('n', n.nspowner)) THEN n.nspacl::text[] END AS privileges
FROM pg_namespace n
WHERE ${own_schema}
