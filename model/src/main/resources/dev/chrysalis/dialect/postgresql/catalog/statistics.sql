SELECT s.oid, n.nspname AS schema, s.stxname AS name, s.stxrelid AS relation, pg_get_statisticsobjdef(s.oid) AS definition,
       coalesce(s.stxstattarget, -1) AS target, pg_get_userbyid(s.stxowner) AS owner, NULL::text[] AS privileges
FROM pg_statistic_ext s
JOIN pg_namespace n ON n.oid = s.stxnamespace
WHERE s.stxname !~ '^~?chrysalis_' AND ${own_schema}
