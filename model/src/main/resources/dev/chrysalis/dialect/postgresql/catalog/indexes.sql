SELECT i.indexrelid AS oid, i.indrelid AS relation, c.relname AS name, i.indisunique AS unique, am.amname AS method,
       pg_get_expr(i.indpred, i.indrelid) AS predicate, pg_get_indexdef(i.indexrelid) AS definition,
       i.indisvalid AND i.indisready AS valid, i.indisclustered AS clustered,
       i.indkey::int2[] AS columns, i.indnkeyatts AS keys,
       CASE WHEN i.indexprs IS NOT NULL
            THEN ARRAY(SELECT pg_get_indexdef(i.indexrelid, k, false) FROM generate_series(1, i.indnkeyatts) k ORDER BY k) END AS expressions,
       (SELECT array_agg(a.attnum || '=' || a.attstattarget ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = i.indexrelid AND a.attstattarget >= 0) AS statistics
FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
JOIN pg_class r ON r.oid = i.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_am am ON am.oid = c.relam
LEFT JOIN pg_constraint o ON o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x')
WHERE o.oid IS NULL AND r.relkind IN ('r', 'p', 'm') AND r.relpersistence <> 't'
  AND c.relname !~ '^~?chrysalis_' AND ${own_schema}
ORDER BY i.indrelid, c.relname
