SELECT p.oid, n.nspname AS schema, p.proname AS name, p.prokind AS kind, oidvectortypes(p.proargtypes) AS argument_types,
       pg_get_function_result(p.oid) AS result, l.lanname AS language,
       'CREATE AGGREGATE ' || quote_ident(n.nspname) || '.' || quote_ident(p.proname)
       || '(' || CASE WHEN p.pronargs = 0 THEN '*' ELSE pg_get_function_arguments(p.oid) END || ') (' || E'\n    '
       || concat_ws(E',\n    ',
            'SFUNC = ' || a.aggtransfn::regproc,
            'STYPE = ' || format_type(a.aggtranstype, NULL),
            CASE WHEN a.aggtransspace <> 0 THEN 'SSPACE = ' || a.aggtransspace END,
            CASE WHEN a.aggfinalfn <> 0 THEN 'FINALFUNC = ' || a.aggfinalfn::regproc END,
            CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
            CASE WHEN a.aggfinalmodify <> CASE WHEN a.aggkind = 'n' THEN 'r' ELSE 'w' END::"char"
                 THEN 'FINALFUNC_MODIFY = '
                      || CASE a.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
            CASE WHEN a.aggcombinefn <> 0 THEN 'COMBINEFUNC = ' || a.aggcombinefn::regproc END,
            CASE WHEN a.aggserialfn <> 0 THEN 'SERIALFUNC = ' || a.aggserialfn::regproc END,
            CASE WHEN a.aggdeserialfn <> 0 THEN 'DESERIALFUNC = ' || a.aggdeserialfn::regproc END,
            'INITCOND = ' || quote_literal(a.agginitval),
            CASE WHEN a.aggmtransfn <> 0 THEN 'MSFUNC = ' || a.aggmtransfn::regproc END,
            CASE WHEN a.aggminvtransfn <> 0 THEN 'MINVFUNC = ' || a.aggminvtransfn::regproc END,
            CASE WHEN a.aggmtranstype <> 0 THEN 'MSTYPE = ' || format_type(a.aggmtranstype, NULL) END,
            CASE WHEN a.aggmtransspace <> 0 THEN 'MSSPACE = ' || a.aggmtransspace END,
            CASE WHEN a.aggmfinalfn <> 0 THEN 'MFINALFUNC = ' || a.aggmfinalfn::regproc END,
            CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
            CASE WHEN a.aggmtransfn <> 0 AND a.aggmfinalmodify <> CASE WHEN a.aggkind = 'n' THEN 'r' ELSE 'w' END::"char"
                 THEN 'MFINALFUNC_MODIFY = '
                      || CASE a.aggmfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
            'MINITCOND = ' || quote_literal(a.aggminitval),
            CASE WHEN a.aggsortop <> 0
                 THEN 'SORTOP = OPERATOR(' || (SELECT quote_ident(s.nspname) || '.' || o.oprname FROM pg_operator o
                       JOIN pg_namespace s ON s.oid = o.oprnamespace WHERE o.oid = a.aggsortop) || ')' END,
            CASE WHEN p.proparallel <> 'u' THEN 'PARALLEL = ' || CASE p.proparallel WHEN 's' THEN 'SAFE' ELSE 'RESTRICTED' END END,
            CASE WHEN a.aggkind = 'h' THEN 'HYPOTHETICAL' END) || E'\n)' AS definition,
       pg_get_userbyid(p.proowner) AS owner, CASE WHEN NOT (p.proacl @> acldefault('f', p.proowner) AND p.proacl <@ acldefault('f', p.proowner)) THEN p.proacl::text[] END AS privileges
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
JOIN pg_language l ON l.oid = p.prolang
JOIN pg_aggregate a ON a.aggfnoid = p.oid
WHERE p.prokind = 'a' AND p.proname !~ '^~?chrysalis_' AND ${own_schema}
