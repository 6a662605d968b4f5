-- a publication is known as a whole, and what rests on columns is its entry for a table; so are an operator class or family and its members
SELECT DISTINCT CASE WHEN r.oid IS NOT NULL THEN 'pg_publication' ELSE coalesce(mk.relname, k.relname) END AS catalog,
       coalesce(r.prpubid, m.refobjid, d.objid) AS oid, d.objsubid AS part,
       rk.relname AS on_catalog, d.refobjid AS on_oid, d.refobjsubid AS on_part
FROM pg_depend d
JOIN pg_class k ON k.oid = d.classid
JOIN pg_class rk ON rk.oid = d.refclassid
LEFT JOIN pg_depend m ON d.classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass) AND m.classid = d.classid AND m.objid = d.objid
                     AND m.refclassid IN ('pg_opclass'::regclass, 'pg_opfamily'::regclass)
LEFT JOIN pg_class mk ON mk.oid = m.refclassid
LEFT JOIN pg_publication_rel r ON d.classid = 'pg_publication_rel'::regclass AND r.oid = d.objid
WHERE d.deptype NOT IN ('e', 'x') AND d.objid >= 16384
  AND (d.refobjid >= 16384 OR d.refclassid = 'pg_namespace'::regclass)
