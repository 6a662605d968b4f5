SELECT k.relname AS catalog, d.objoid AS oid, d.objsubid AS part, d.description AS comment
FROM pg_description d
JOIN pg_class k ON k.oid = d.classoid
WHERE d.objoid >= 16384 OR d.classoid = 'pg_namespace'::regclass
