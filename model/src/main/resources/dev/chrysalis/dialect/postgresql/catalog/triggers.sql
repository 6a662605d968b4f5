SELECT t.oid, t.tgrelid AS relation, t.tgname AS name, pg_get_triggerdef(t.oid) AS definition, t.tgenabled AS enabled,
       t.tgparentid <> 0 AS inherited, t.tgfoid AS function
FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND t.tgname !~ '^~?chrysalis_' AND ${own_schema}
ORDER BY t.tgrelid, t.tgname
