-- casts, conversions, languages, access methods and collations
SELECT 'pg_cast' AS catalog, c.oid, '' AS schema, c.castsource::regtype || ' AS ' || c.casttarget::regtype AS name,
       'cast' AS kind, '(' || c.castsource::regtype || ' AS ' || c.casttarget::regtype || ')' AS detail,
       'CREATE CAST (' || c.castsource::regtype || ' AS ' || c.casttarget::regtype || ') '
       || CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure WHEN 'i' THEN 'WITH INOUT' ELSE 'WITHOUT FUNCTION' END
       || CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END AS definition,
       '' AS owner, NULL::text[] AS privileges
FROM pg_cast c
-- that of a range to its multirange comes with the type
WHERE c.oid >= 16384
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_cast'::regclass AND d.objid = c.oid AND d.deptype = 'i')
UNION ALL
SELECT 'pg_conversion', c.oid, n.nspname, c.conname, 'conversion', '',
       'CREATE ' || CASE WHEN c.condefault THEN 'DEFAULT ' ELSE '' END || 'CONVERSION ' || quote_ident(n.nspname) || '.' || quote_ident(c.conname)
       || ' FOR ' || quote_literal(pg_encoding_to_char(c.conforencoding)) || ' TO ' || quote_literal(pg_encoding_to_char(c.contoencoding))
       || ' FROM ' || c.conproc::regproc, pg_get_userbyid(c.conowner), NULL::text[]
FROM pg_conversion c
JOIN pg_namespace n ON n.oid = c.connamespace
WHERE ${own_schema}
UNION ALL
SELECT 'pg_language', l.oid, '', l.lanname, 'language', '',
       'CREATE ' || CASE WHEN l.lanpltrusted THEN 'TRUSTED ' ELSE '' END || 'LANGUAGE ' || quote_ident(l.lanname)
       || ' HANDLER ' || l.lanplcallfoid::regproc
       || CASE WHEN l.laninline <> 0 THEN ' INLINE ' || l.laninline::regproc ELSE '' END
       || CASE WHEN l.lanvalidator <> 0 THEN ' VALIDATOR ' || l.lanvalidator::regproc ELSE '' END,
       pg_get_userbyid(l.lanowner), CASE WHEN NOT (l.lanacl @> acldefault('l', l.lanowner) AND l.lanacl <@ acldefault('l', l.lanowner)) THEN l.lanacl::text[] END
FROM pg_language l
WHERE l.oid >= 16384
UNION ALL
SELECT 'pg_am', a.oid, '', a.amname, 'access method', '',
       'CREATE ACCESS METHOD ' || quote_ident(a.amname) || ' TYPE ' || CASE a.amtype WHEN 'i' THEN 'INDEX' ELSE 'TABLE' END
       || ' HANDLER ' || a.amhandler::regproc, '', NULL::text[]
FROM pg_am a
WHERE a.oid >= 16384
UNION ALL
SELECT 'pg_transform', t.oid, '', t.trftype::regtype || ' ' || l.lanname, 'transform', '', '', '', NULL::text[]
FROM pg_transform t
JOIN pg_language l ON l.oid = t.trflang
WHERE t.oid >= 16384
UNION ALL
SELECT 'pg_collation', c.oid, n.nspname, c.collname, 'collation', '',
       'CREATE COLLATION ' || quote_ident(n.nspname) || '.' || quote_ident(c.collname) || ' (' || concat_ws(', ',
            'provider = ' || CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' ELSE 'libc' END,
            CASE WHEN NOT c.collisdeterministic THEN 'deterministic = false' END,
            'locale = ' || quote_literal(coalesce(to_jsonb(c) ->> 'colllocale', to_jsonb(c) ->> 'colliculocale',
                CASE WHEN c.collcollate = c.collctype THEN c.collcollate END)),
            CASE WHEN c.collcollate IS DISTINCT FROM c.collctype THEN 'lc_collate = ' || quote_literal(c.collcollate)
                 || ', lc_ctype = ' || quote_literal(c.collctype) END,
            'rules = ' || quote_literal(to_jsonb(c) ->> 'collicurules')) || ')', pg_get_userbyid(c.collowner), NULL::text[]
FROM pg_collation c
JOIN pg_namespace n ON n.oid = c.collnamespace
WHERE ${own_schema}
