-- what is named and left alone; options of subscriptions may hold passwords and are never read
SELECT 'subscription ' || quote_ident(s.subname) AS subject, 'what a database subscribes to belongs to the server it runs on' AS reason
FROM pg_subscription s
WHERE s.subdbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
UNION ALL
SELECT 'security label of ' || l.objtype || ' ' || l.objname, 'the label provider is the server''s own'
FROM pg_seclabels l
WHERE l.objoid >= 16384
UNION ALL
SELECT 'default privileges of ' || pg_get_userbyid(p.defaclrole) || coalesce(' in schema ' || quote_ident(n.nspname), ''),
       'roles differ from server to server'
FROM pg_default_acl p
LEFT JOIN pg_namespace n ON n.oid = p.defaclnamespace
UNION ALL
SELECT 'setting of database ' || quote_ident(current_database()) || ': ' || split_part(c.setting, '=', 1), 'it belongs to the server it runs on'
FROM pg_db_role_setting s
CROSS JOIN LATERAL unnest(s.setconfig) c (setting)
WHERE s.setrole = 0 AND s.setdatabase = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
ORDER BY 1
