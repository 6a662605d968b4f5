-- a publication is known as a whole, and what rests on columns is its entry for a table
SELECT DISTINCT CASE WHEN r.oid IS NULL THEN k.relname ELSE 'pg_publication' END AS catalog, coalesce(r.prpubid, d.objid) AS oid, d.objsubid AS part,
       rk.relname AS on_catalog, d.refobjid AS on_oid, d.refobjsubid AS on_part
FROM pg_depend d
JOIN pg_class k ON k.oid = d.classid
JOIN pg_class rk ON rk.oid = d.refclassid
LEFT JOIN pg_publication_rel r ON d.classid = 'pg_publication_rel'::regclass AND r.oid = d.objid
WHERE d.deptype NOT IN ('e', 'x') AND d.objid >= 16384
  AND (d.refobjid >= 16384 OR d.refclassid = 'pg_namespace'::regclass)
