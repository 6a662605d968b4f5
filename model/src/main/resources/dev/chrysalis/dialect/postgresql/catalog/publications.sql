-- publications and event triggers
SELECT 'pg_publication' AS catalog, p.oid, '' AS schema, p.pubname AS name, 'publication' AS kind, '' AS detail,
       'CREATE PUBLICATION ' || quote_ident(p.pubname)
       || CASE WHEN p.puballtables THEN ' FOR ALL TABLES'
               ELSE coalesce(' FOR ' || nullif(concat_ws(', ',
                    ('TABLE ' || (SELECT string_agg(CASE WHEN c.relkind = 'r' THEN 'ONLY ' ELSE '' END || r.prrelid::regclass
                                       -- since 15:  || coalesce(' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
                                       -- since 15:                       FROM pg_attribute a WHERE a.attrelid = r.prrelid
                                       -- since 15:                       AND a.attnum = ANY (r.prattrs::int2[])) || ')', '')
                                       -- since 15:  || coalesce(' WHERE (' || pg_get_expr(r.prqual, r.prrelid) || ')', '')
                                       , ', ' ORDER BY r.prrelid::regclass::text)
                     FROM pg_publication_rel r JOIN pg_class c ON c.oid = r.prrelid WHERE r.prpubid = p.oid))
                    -- since 15: , (SELECT string_agg('TABLES IN SCHEMA ' || quote_ident(s.nspname), ', ' ORDER BY s.nspname)
                    -- since 15:    FROM pg_publication_namespace k JOIN pg_namespace s ON s.oid = k.pnnspid WHERE k.pnpubid = p.oid)
                    ), ''), '') END
       || ' WITH (publish = ' || quote_literal(concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
            CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END))
       || CASE WHEN p.pubviaroot THEN ', publish_via_partition_root = true' ELSE '' END
       -- since 18: || CASE WHEN p.pubgencols = 's' THEN ', publish_generated_columns = stored' ELSE '' END
       || ')' AS definition,
       pg_get_userbyid(p.pubowner) AS owner, NULL::text[] AS privileges
FROM pg_publication p
UNION ALL
SELECT 'pg_event_trigger', e.oid, '', e.evtname, 'event trigger', '',
       'CREATE EVENT TRIGGER ' || quote_ident(e.evtname) || ' ON ' || e.evtevent
       || coalesce(' WHEN TAG IN (' || (SELECT string_agg(quote_literal(t), ', ' ORDER BY t) FROM unnest(e.evttags) t) || ')', '')
       || ' EXECUTE FUNCTION ' || e.evtfoid::regproc || '()'
       || CASE e.evtenabled WHEN 'D' THEN E';\nALTER EVENT TRIGGER ' || quote_ident(e.evtname) || ' DISABLE'
                            WHEN 'R' THEN E';\nALTER EVENT TRIGGER ' || quote_ident(e.evtname) || ' ENABLE REPLICA'
                            WHEN 'A' THEN E';\nALTER EVENT TRIGGER ' || quote_ident(e.evtname) || ' ENABLE ALWAYS' ELSE '' END,
       pg_get_userbyid(e.evtowner), NULL::text[]
FROM pg_event_trigger e
WHERE e.evtname !~ '^~?chrysalis_'
