SELECT r.oid, r.ev_class AS relation, r.rulename AS name, r.ev_enabled AS enabled,
       CASE WHEN r.rulename <> '_RETURN' THEN pg_get_ruledef(r.oid) END AS definition
FROM pg_rewrite r
JOIN pg_class c ON c.oid = r.ev_class
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename !~ '^~?chrysalis_' AND ${own_schema}
ORDER BY r.ev_class, r.rulename
