-- what is named and left alone; options of subscriptions may hold passwords and are never read
SELECT 'subscription ' || quote_ident(s.subname) AS subject, 'what a database subscribes to belongs to the server it runs on' AS reason
FROM pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
UNION ALL
SELECT 'security label of ' || l.objtype || ' ' || l.objname, 'the label provider is the server''s own'
FROM pg_seclabels l
WHERE l.objoid >= 16384
UNION ALL
SELECT 'setting of database ' || quote_ident(current_database()) || ': ' || split_part(c.setting, '=', 1), 'it belongs to the server it runs on'
FROM pg_db_role_setting s
CROSS JOIN LATERAL unnest(s.setconfig) c (setting)
WHERE s.setrole = 0 AND s.setdatabase = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
UNION ALL
SELECT 'setting of role ' || quote_ident(pg_get_userbyid(s.setrole)) || ': ' || split_part(c.setting, '=', 1), 'it belongs to the server it runs on'
FROM pg_db_role_setting s
CROSS JOIN LATERAL unnest(s.setconfig) c (setting)
WHERE s.setrole <> 0 AND s.setdatabase = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
UNION ALL
SELECT 'large objects', 'they are rows, not schema'
WHERE EXISTS (SELECT FROM pg_largeobject_metadata)
UNION ALL
SELECT CASE c.relkind WHEN 'm' THEN 'tablespace of materialized view ' ELSE 'tablespace of index ' END || quote_ident(n.nspname) || '.'
       || quote_ident(c.relname), 'only that of a table is compared'
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('i', 'I', 'm') AND c.reltablespace <> 0 AND ${own_schema}
UNION ALL
SELECT 'access method of materialized view ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname), 'only that of a table is compared'
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_am a ON a.oid = c.relam
WHERE c.relkind = 'm' AND a.amname <> 'heap' AND ${own_schema}
UNION ALL
-- since 17 the server keeps a name of it
SELECT 'name ' || quote_ident(o.conname) || ' of what keeps domain ' || quote_ident(n.nspname) || '.' || quote_ident(t.typname)
       || ' from being empty', 'only that it is kept is compared'
FROM pg_constraint o
JOIN pg_type t ON t.oid = o.contypid
JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE o.contype = 'n' AND o.conname !~ '_not_null[0-9]*$' AND ${own_schema}
ORDER BY 1
