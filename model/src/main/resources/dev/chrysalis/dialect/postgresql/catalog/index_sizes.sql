SELECT i.indrelid AS relation, sum(c.relpages::bigint) * current_setting('block_size')::bigint AS bytes
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE ${own_schema}
GROUP BY i.indrelid
