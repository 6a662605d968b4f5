SELECT k.relname AS catalog, d.objid AS oid, e.extname AS extension
FROM pg_depend d
JOIN pg_class k ON k.oid = d.classid
JOIN pg_extension e ON e.oid = d.refobjid
WHERE d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass
