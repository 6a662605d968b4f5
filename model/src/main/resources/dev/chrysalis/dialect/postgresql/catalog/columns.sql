SELECT a.attrelid AS relation, a.attnum AS number, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type,
       CASE WHEN u.nspname <> 'pg_catalog' THEN u.nspname END AS type_schema, coalesce(e.typname, t.typname) AS type_name,
       NOT a.attnotnull AS nullable, d.oid AS default_oid, pg_get_expr(d.adbin, d.adrelid) AS expression,
       a.attgenerated AS generated, a.attidentity AS identity, a.attinhcount > 0 AND NOT a.attislocal AS inherited,
       CASE WHEN a.attcollation <> t.typcollation AND a.attcollation <> 0 THEN quote_ident(y.nspname) || '.' || quote_ident(l.collname)
            END AS collation,
       CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END AS statistics,
       CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END AS storage,
       CASE WHEN NOT o.convalidated THEN 'NOT VALID' WHEN o.connoinherit THEN 'NO INHERIT' END AS not_null,
       -- one that a parent brought is called as the parent's
       CASE WHEN o.coninhcount = 0 THEN o.conname END AS not_null_name, o.oid AS not_null_oid,
       a.attcompression AS compression, a.attoptions AS options, a.attfdwoptions AS foreign_options, a.attacl::text[] AS privileges
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_type e ON e.oid = t.typelem AND e.typarray = t.oid
JOIN pg_namespace u ON u.oid = coalesce(e.typnamespace, t.typnamespace)
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
-- since 18 a column that may not be null has a row there
LEFT JOIN pg_constraint o ON o.conrelid = a.attrelid AND o.contype = 'n' AND o.conkey[1] = a.attnum
LEFT JOIN pg_collation l ON l.oid = a.attcollation
LEFT JOIN pg_namespace y ON y.oid = l.collnamespace
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND c.relpersistence <> 't'
  AND a.attname !~ '^~?chrysalis_' AND c.relname !~ '^~?chrysalis_' AND ${own_schema}
ORDER BY a.attrelid, a.attnum
