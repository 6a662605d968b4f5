-- what the server holds for all of its databases
SELECT 'role' AS kind, r.rolname::text AS name FROM pg_roles r
UNION ALL
SELECT 'tablespace', s.spcname FROM pg_tablespace s
UNION ALL
SELECT DISTINCT 'extension', v.name || e.version
FROM pg_available_extension_versions v
CROSS JOIN LATERAL (VALUES (''), (' ' || v.version)) e (version)
