SELECT DISTINCT k.relname AS catalog, d.objid AS oid, d.objsubid AS part, rk.relname AS on_catalog, d.refobjid AS on_oid, d.refobjsubid AS on_part
FROM pg_depend d
JOIN pg_class k ON k.oid = d.classid
JOIN pg_class rk ON rk.oid = d.refclassid
WHERE d.deptype NOT IN ('e', 'x') AND d.objid >= 16384
  AND (d.refobjid >= 16384 OR d.refclassid = 'pg_namespace'::regclass)
