-- what objects that are yet to come are open to: without a schema told as it differs from what the server takes for granted
SELECT 'pg_default_acl' AS catalog, p.oid, coalesce(n.nspname, '') AS schema, r.rolname AS name, 'default privileges' AS kind,
       '(' || k.word || ')' AS detail,
       (SELECT string_agg('ALTER DEFAULT PRIVILEGES FOR ROLE ' || quote_ident(r.rolname) || coalesce(' IN SCHEMA ' || quote_ident(n.nspname), '')
                          || CASE WHEN s.given THEN ' GRANT ' ELSE ' REVOKE ' END || s.privilege_type || ' ON ' || k.word
                          || CASE WHEN s.given THEN ' TO ' ELSE ' FROM ' END
                          || CASE WHEN s.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(s.grantee)) END
                          || CASE WHEN s.given AND s.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END, E';\n'
                          ORDER BY s.given, s.grantee = 0 DESC, pg_get_userbyid(s.grantee), s.privilege_type)
        FROM (SELECT coalesce(a.grantee, b.grantee) AS grantee, coalesce(a.privilege_type, b.privilege_type) AS privilege_type,
                     coalesce(a.is_grantable, false) AS is_grantable, a.privilege_type IS NOT NULL AS given
              FROM aclexplode(p.defaclacl) a
              FULL JOIN (SELECT * FROM aclexplode(acldefault(k.kind::"char", p.defaclrole)) WHERE p.defaclnamespace = 0) b
                     ON b.grantee = a.grantee AND b.privilege_type = a.privilege_type AND b.is_grantable = a.is_grantable
              WHERE a.privilege_type IS NULL OR b.privilege_type IS NULL) s) AS definition,
       '' AS owner, NULL::text[] AS privileges
FROM pg_default_acl p
JOIN pg_roles r ON r.oid = p.defaclrole
LEFT JOIN pg_namespace n ON n.oid = p.defaclnamespace
JOIN (VALUES ('r', 'r', 'TABLES'), ('S', 's', 'SEQUENCES'), ('f', 'f', 'FUNCTIONS'), ('T', 'T', 'TYPES'), ('n', 'n', 'SCHEMAS'),
             ('L', 'L', 'LARGE OBJECTS')) k (objtype, kind, word) ON k.objtype::"char" = p.defaclobjtype
