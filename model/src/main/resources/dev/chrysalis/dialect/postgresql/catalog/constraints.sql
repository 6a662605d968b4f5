SELECT o.oid, o.conrelid AS relation, o.contypid AS domain, n.nspname AS schema, t.typname AS domain_name, o.conname AS name, o.contype AS kind, pg_get_constraintdef(o.oid) AS definition,
       o.convalidated AS validated, o.coninhcount > 0 AND NOT o.conislocal AS inherited, o.conkey AS columns,
       o.confrelid AS referenced, o.confkey AS referenced_columns, i.indexrelid AS index,
       coalesce(i.indisclustered, false) AS clustered, coalesce(i.indisvalid, true) AS index_valid,
       -- an exclusion constraint says them in its definition
       CASE WHEN o.contype <> 'x' THEN x.reloptions END AS index_parameters
FROM pg_constraint o
JOIN pg_namespace n ON n.oid = o.connamespace
LEFT JOIN pg_type t ON t.oid = o.contypid
LEFT JOIN pg_index i ON i.indexrelid = o.conindid AND o.contype IN ('p', 'u', 'x')
LEFT JOIN pg_class x ON x.oid = i.indexrelid
LEFT JOIN pg_constraint p ON p.oid = o.conparentid
-- a column that may not be null says so itself
WHERE o.contype NOT IN ('t', 'n') AND o.conname !~ '^~?chrysalis_' AND ${own_schema}
  -- a foreign key to a partitioned table has one more row for each partition of it
  AND NOT (o.contype = 'f' AND p.oid IS NOT NULL AND p.conrelid = o.conrelid)
ORDER BY o.conrelid, o.conname
