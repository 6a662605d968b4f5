-- operators, operator families and operator classes; what a family holds beside its classes is added to it, or to the class that brought it
WITH loose AS (
    SELECT m.family, E';\nALTER OPERATOR FAMILY ' || quote_ident(n.nspname) || '.' || quote_ident(f.opfname) || ' USING ' || a.amname || ' ADD '
                     || string_agg(m.member, ', ' ORDER BY m.member) AS additions
    FROM (SELECT o.oid, 'pg_amop'::regclass AS catalog, o.amopfamily AS family,
                 'OPERATOR ' || o.amopstrategy || ' ' || o.amopopr::regoperator
                 || CASE WHEN o.amopsortfamily <> 0 THEN ' FOR ORDER BY ' || (SELECT quote_ident(sn.nspname) || '.' || quote_ident(s.opfname)
                         FROM pg_opfamily s JOIN pg_namespace sn ON sn.oid = s.opfnamespace WHERE s.oid = o.amopsortfamily) ELSE '' END AS member
          FROM pg_amop o
          WHERE o.oid >= 16384
          UNION ALL
          SELECT p.oid, 'pg_amproc'::regclass, p.amprocfamily,
                 'FUNCTION ' || p.amprocnum || ' (' || p.amproclefttype::regtype || ', ' || p.amprocrighttype::regtype || ') ' || p.amproc::regprocedure
          FROM pg_amproc p
          WHERE p.oid >= 16384) m
    JOIN pg_opfamily f ON f.oid = m.family
    JOIN pg_namespace n ON n.oid = f.opfnamespace
    JOIN pg_am a ON a.oid = f.opfmethod
    WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = m.catalog AND d.objid = m.oid
                      AND (d.refclassid = 'pg_opclass'::regclass OR d.deptype = 'e'))
    GROUP BY m.family, n.nspname, f.opfname, a.amname
)
SELECT 'pg_operator' AS catalog, o.oid, n.nspname AS schema, o.oprname AS name,
       'operator' AS kind, '(' || coalesce(nullif(o.oprleft, 0)::regtype::text, 'NONE') || ', ' || coalesce(nullif(o.oprright, 0)::regtype::text, 'NONE') || ')' AS detail,
       'CREATE OPERATOR ' || quote_ident(n.nspname) || '.' || o.oprname || ' (' || concat_ws(', ',
            'FUNCTION = ' || o.oprcode::regproc,
            'LEFTARG = ' || nullif(o.oprleft, 0)::regtype, 'RIGHTARG = ' || nullif(o.oprright, 0)::regtype,
            'COMMUTATOR = OPERATOR(' || (SELECT quote_ident(cn.nspname) || '.' || c.oprname FROM pg_operator c
                                         JOIN pg_namespace cn ON cn.oid = c.oprnamespace WHERE c.oid = o.oprcom) || ')',
            'NEGATOR = OPERATOR(' || (SELECT quote_ident(gn.nspname) || '.' || g.oprname FROM pg_operator g
                                      JOIN pg_namespace gn ON gn.oid = g.oprnamespace WHERE g.oid = o.oprnegate) || ')',
            CASE WHEN o.oprrest <> 0 THEN 'RESTRICT = ' || o.oprrest::regproc END,
            CASE WHEN o.oprjoin <> 0 THEN 'JOIN = ' || o.oprjoin::regproc END,
            CASE WHEN o.oprcanhash THEN 'HASHES' END, CASE WHEN o.oprcanmerge THEN 'MERGES' END) || ')' AS definition,
       pg_get_userbyid(o.oprowner) AS owner, NULL::text[] AS privileges
FROM pg_operator o
JOIN pg_namespace n ON n.oid = o.oprnamespace
WHERE o.oprcode <> 0 AND ${own_schema}
UNION ALL
SELECT 'pg_opfamily', f.oid, n.nspname, f.opfname, 'operator family', 'USING ' || a.amname,
       CASE WHEN EXISTS (SELECT FROM pg_opclass c WHERE c.opcfamily = f.oid AND c.opcname = f.opfname AND c.opcnamespace = f.opfnamespace)
            THEN '' ELSE 'CREATE OPERATOR FAMILY ' || quote_ident(n.nspname) || '.' || quote_ident(f.opfname) || ' USING ' || a.amname
                         || coalesce(l.additions, '') END,
       pg_get_userbyid(f.opfowner), NULL::text[]
FROM pg_opfamily f
JOIN pg_namespace n ON n.oid = f.opfnamespace
JOIN pg_am a ON a.oid = f.opfmethod
LEFT JOIN loose l ON l.family = f.oid
WHERE ${own_schema}
UNION ALL
SELECT 'pg_opclass', o.oid, n.nspname, o.opcname, 'operator class', 'USING ' || a.amname,
       'CREATE OPERATOR CLASS ' || quote_ident(n.nspname) || '.' || quote_ident(o.opcname) || CASE WHEN o.opcdefault THEN ' DEFAULT' ELSE '' END
       || ' FOR TYPE ' || o.opcintype::regtype || ' USING ' || a.amname
       || CASE WHEN f.opfname <> o.opcname OR f.opfnamespace <> o.opcnamespace
               THEN ' FAMILY ' || quote_ident(fn.nspname) || '.' || quote_ident(f.opfname) ELSE '' END
       || ' AS ' || concat_ws(', ',
            CASE WHEN o.opckeytype <> 0 THEN 'STORAGE ' || o.opckeytype::regtype END,
            (SELECT string_agg('OPERATOR ' || m.amopstrategy || ' ' || m.amopopr::regoperator
                               || CASE WHEN m.amopsortfamily <> 0
                                       THEN ' FOR ORDER BY ' || (SELECT quote_ident(sn.nspname) || '.' || quote_ident(s.opfname)
                                            FROM pg_opfamily s JOIN pg_namespace sn ON sn.oid = s.opfnamespace WHERE s.oid = m.amopsortfamily)
                                       ELSE '' END, ', ' ORDER BY m.amopstrategy, m.amopopr::regoperator::text)
             FROM pg_amop m
             JOIN pg_depend d ON d.classid = 'pg_amop'::regclass AND d.objid = m.oid AND d.refclassid = 'pg_opclass'::regclass
                             AND d.refobjid = o.oid),
            (SELECT string_agg('FUNCTION ' || p.amprocnum || ' (' || p.amproclefttype::regtype || ', ' || p.amprocrighttype::regtype || ') '
                               || p.amproc::regprocedure, ', ' ORDER BY p.amprocnum, p.amproc::regprocedure::text)
             FROM pg_amproc p
             JOIN pg_depend d ON d.classid = 'pg_amproc'::regclass AND d.objid = p.oid AND d.refclassid = 'pg_opclass'::regclass
                             AND d.refobjid = o.oid)) || CASE WHEN f.opfname = o.opcname AND f.opfnamespace = o.opcnamespace
                                                              THEN coalesce(l.additions, '') ELSE '' END,
       pg_get_userbyid(o.opcowner), NULL::text[]
FROM pg_opclass o
JOIN pg_namespace n ON n.oid = o.opcnamespace
JOIN pg_am a ON a.oid = o.opcmethod
JOIN pg_opfamily f ON f.oid = o.opcfamily
JOIN pg_namespace fn ON fn.oid = f.opfnamespace
LEFT JOIN loose l ON l.family = f.oid
WHERE ${own_schema}
