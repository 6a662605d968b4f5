-- foreign data wrappers, servers and tables
SELECT 'pg_foreign_data_wrapper' AS catalog, w.oid, '' AS schema, w.fdwname AS name, 'foreign data wrapper' AS kind, '' AS detail,
       'CREATE FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname)
       || CASE WHEN w.fdwhandler <> 0 THEN ' HANDLER ' || w.fdwhandler::regproc ELSE '' END
       || CASE WHEN w.fdwvalidator <> 0 THEN ' VALIDATOR ' || w.fdwvalidator::regproc ELSE '' END
       || coalesce(' OPTIONS (' || (SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ' ORDER BY o.option_name)
                                    FROM pg_options_to_table(w.fdwoptions) o) || ')', '') AS definition,
       pg_get_userbyid(w.fdwowner) AS owner, CASE WHEN NOT (w.fdwacl @> acldefault('F', w.fdwowner) AND w.fdwacl <@ acldefault('F', w.fdwowner)) THEN w.fdwacl::text[] END AS privileges
FROM pg_foreign_data_wrapper w
WHERE w.oid >= 16384
UNION ALL
SELECT 'pg_foreign_server', s.oid, '', s.srvname, 'server', '',
       'CREATE SERVER ' || quote_ident(s.srvname) || coalesce(' TYPE ' || quote_literal(s.srvtype), '')
       || coalesce(' VERSION ' || quote_literal(s.srvversion), '') || ' FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname)
       || coalesce(' OPTIONS (' || (SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ' ORDER BY o.option_name)
                                    FROM pg_options_to_table(s.srvoptions) o) || ')', ''),
       pg_get_userbyid(s.srvowner), CASE WHEN NOT (s.srvacl @> acldefault('S', s.srvowner) AND s.srvacl <@ acldefault('S', s.srvowner)) THEN s.srvacl::text[] END
FROM pg_foreign_server s
JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
WHERE s.oid >= 16384
UNION ALL
SELECT 'pg_class', c.oid, n.nspname, c.relname, 'foreign table', '',
       'CREATE FOREIGN TABLE ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' ('
       || coalesce((SELECT string_agg(E'\n    ' || quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                                      || coalesce(' OPTIONS (' || (SELECT string_agg(quote_ident(o.option_name) || ' '
                                                  || quote_literal(o.option_value), ', ' ORDER BY o.option_name)
                                                  FROM pg_options_to_table(a.attfdwoptions) o) || ')', '')
                                      || CASE WHEN a.attcollation <> t.typcollation AND a.attcollation <> 0
                                              THEN ' COLLATE ' || a.attcollation::regcollation ELSE '' END
                                      || coalesce(CASE WHEN a.attgenerated <> '' THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid)
                                                       || ') STORED' ELSE ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END, '')
                                      || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, ',' ORDER BY a.attnum)
                    FROM pg_attribute a
                    JOIN pg_type t ON t.oid = a.atttypid
                    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped), '')
       || coalesce((SELECT string_agg(E',\n    CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid), '' ORDER BY k.conname)
                    FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c'), '')
       || E'\n) SERVER ' || quote_ident(s.srvname)
       || coalesce(' OPTIONS (' || (SELECT string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ' ORDER BY o.option_name)
                                    FROM pg_options_to_table(f.ftoptions) o) || ')', '')
       || coalesce((SELECT string_agg(E';\nCOMMENT ON COLUMN ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || '.'
                                      || quote_ident(a.attname) || ' IS ' || quote_literal(o.description), '' ORDER BY a.attnum)
                    FROM pg_description o JOIN pg_attribute a ON a.attrelid = o.objoid AND a.attnum = o.objsubid
                    WHERE o.classoid = 'pg_class'::regclass AND o.objoid = c.oid AND o.objsubid > 0), '')
       || coalesce((SELECT string_agg(E';\nALTER FOREIGN TABLE ONLY ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' ALTER COLUMN '
                                      || quote_ident(a.attname) || ' SET STATISTICS ' || a.attstattarget, '' ORDER BY a.attnum)
                    FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attstattarget >= 0), '')
       || coalesce((SELECT string_agg(CASE WHEN c.relispartition
                                           THEN E';\nALTER TABLE ' || quote_ident(pn.nspname) || '.' || quote_ident(p.relname) || ' ATTACH PARTITION '
                                                || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' ' || pg_get_expr(c.relpartbound, c.oid)
                                           ELSE E';\nALTER FOREIGN TABLE ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' INHERIT '
                                                || quote_ident(pn.nspname) || '.' || quote_ident(p.relname) END, '' ORDER BY i.inhseqno)
                    FROM pg_inherits i
                    JOIN pg_class p ON p.oid = i.inhparent
                    JOIN pg_namespace pn ON pn.oid = p.relnamespace
                    WHERE i.inhrelid = c.oid), '')
       || coalesce((SELECT string_agg(E';\n' || pg_get_triggerdef(g.oid)
                                      || CASE g.tgenabled WHEN 'O' THEN ''
                                              ELSE E';\nALTER TABLE ' || quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                                                   || CASE g.tgenabled WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA' ELSE ' ENABLE ALWAYS' END
                                                   || ' TRIGGER ' || quote_ident(g.tgname) END, '' ORDER BY g.tgname)
                    FROM pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal AND g.tgparentid = 0), ''),
       pg_get_userbyid(c.relowner), CASE WHEN NOT (c.relacl @> acldefault('r', c.relowner) AND c.relacl <@ acldefault('r', c.relowner)) THEN c.relacl::text[] END
FROM pg_foreign_table f
JOIN pg_class c ON c.oid = f.ftrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_foreign_server s ON s.oid = f.ftserver
WHERE c.relname !~ '^~?chrysalis_' AND ${own_schema}
UNION ALL
-- its options hold passwords, so they are not read
SELECT 'pg_user_mapping', u.umid, '', u.usename, 'user mapping', 'SERVER ' || quote_ident(u.srvname), '', '', NULL::text[]
FROM pg_user_mappings u
WHERE u.umid >= 16384
