SELECT c.oid, n.nspname AS schema, c.relname AS name, c.relkind AS kind, c.relpersistence = 'u' AS unlogged,
       CASE WHEN am.amname <> 'heap' THEN am.amname END AS access_method,
       c.reloptions AS options, x.reloptions AS toast_options,
       CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END AS partitioned_by,
       CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END AS partition_bound,
       CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END AS query,
       c.relrowsecurity AS row_security, c.relforcerowsecurity AS forced_security,
       CASE c.relreplident WHEN 'f' THEN 'FULL' WHEN 'n' THEN 'NOTHING'
            -- by an index that is gone it is none
            WHEN 'i' THEN coalesce((SELECT 'USING INDEX ' || quote_ident(r.relname) FROM pg_index i JOIN pg_class r ON r.oid = i.indexrelid
                                    WHERE i.indrelid = c.oid AND i.indisreplident), 'NOTHING') END AS replica_identity,
       s.spcname AS tablespace, c.reltype AS row_type, CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END AS of_type,
       pg_get_userbyid(c.relowner) AS owner, CASE WHEN NOT (c.relacl @> acldefault('r', c.relowner) AND c.relacl <@ acldefault('r', c.relowner)) THEN c.relacl::text[] END AS privileges,
       c.reltuples::bigint AS counted_rows,
       CASE WHEN c.reltuples < 0 AND c.relkind = 'r' THEN pg_stat_get_live_tuples(c.oid) END AS live_rows,
       CASE WHEN c.reltuples >= 0 THEN c.relpages::bigint * current_setting('block_size')::bigint
            WHEN c.relkind = 'r' THEN pg_relation_size(c.oid) END AS own_bytes,
       coalesce(x.relpages, 0)::bigint * current_setting('block_size')::bigint AS toast_bytes
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_am am ON am.oid = c.relam
LEFT JOIN pg_class x ON x.oid = c.reltoastrelid
LEFT JOIN pg_tablespace s ON s.oid = c.reltablespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND c.relpersistence <> 't'
  AND c.relname !~ '^~?chrysalis_' AND ${own_schema}
