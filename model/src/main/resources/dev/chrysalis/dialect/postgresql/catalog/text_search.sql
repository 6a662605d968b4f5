SELECT 'pg_ts_parser' AS catalog, p.oid, n.nspname AS schema, p.prsname AS name, 'text search parser' AS kind, '' AS detail,
       'CREATE TEXT SEARCH PARSER ' || quote_ident(n.nspname) || '.' || quote_ident(p.prsname) || ' (' || concat_ws(', ',
            'START = ' || p.prsstart::regproc, 'GETTOKEN = ' || p.prstoken::regproc, 'END = ' || p.prsend::regproc,
            CASE WHEN p.prsheadline <> 0 THEN 'HEADLINE = ' || p.prsheadline::regproc END, 'LEXTYPES = ' || p.prslextype::regproc) || ')' AS definition,
       '' AS owner, NULL::text[] AS privileges
FROM pg_ts_parser p
JOIN pg_namespace n ON n.oid = p.prsnamespace
WHERE ${own_schema}
UNION ALL
SELECT 'pg_ts_template', t.oid, n.nspname, t.tmplname, 'text search template', '',
       'CREATE TEXT SEARCH TEMPLATE ' || quote_ident(n.nspname) || '.' || quote_ident(t.tmplname) || ' (' || concat_ws(', ',
            CASE WHEN t.tmplinit <> 0 THEN 'INIT = ' || t.tmplinit::regproc END, 'LEXIZE = ' || t.tmpllexize::regproc) || ')', '', NULL::text[]
FROM pg_ts_template t
JOIN pg_namespace n ON n.oid = t.tmplnamespace
WHERE ${own_schema}
UNION ALL
SELECT 'pg_ts_dict', d.oid, n.nspname, d.dictname, 'text search dictionary', '',
       'CREATE TEXT SEARCH DICTIONARY ' || quote_ident(n.nspname) || '.' || quote_ident(d.dictname) || ' (' || concat_ws(', ',
            'TEMPLATE = ' || quote_ident(tn.nspname) || '.' || quote_ident(t.tmplname), d.dictinitoption) || ')',
       pg_get_userbyid(d.dictowner), NULL::text[]
FROM pg_ts_dict d
JOIN pg_namespace n ON n.oid = d.dictnamespace
JOIN pg_ts_template t ON t.oid = d.dicttemplate
JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
WHERE ${own_schema}
UNION ALL
SELECT 'pg_ts_config', c.oid, n.nspname, c.cfgname, 'text search configuration', '',
       'CREATE TEXT SEARCH CONFIGURATION ' || quote_ident(n.nspname) || '.' || quote_ident(c.cfgname)
       || ' (PARSER = ' || quote_ident(pn.nspname) || '.' || quote_ident(p.prsname) || ')'
       || coalesce((SELECT string_agg(E';\nALTER TEXT SEARCH CONFIGURATION ' || quote_ident(n.nspname) || '.' || quote_ident(c.cfgname)
                                      || ' ADD MAPPING FOR ' || quote_ident(m.alias) || ' WITH ' || m.dictionaries, '' ORDER BY m.alias)
                    FROM (SELECT k.alias, string_agg(g.mapdict::regdictionary::text, ', ' ORDER BY g.mapseqno) AS dictionaries
                          FROM pg_ts_config_map g
                          JOIN LATERAL ts_token_type(c.cfgparser) k ON k.tokid = g.maptokentype
                          WHERE g.mapcfg = c.oid
                          GROUP BY k.alias) m), ''),
       pg_get_userbyid(c.cfgowner), NULL::text[]
FROM pg_ts_config c
JOIN pg_namespace n ON n.oid = c.cfgnamespace
JOIN pg_ts_parser p ON p.oid = c.cfgparser
JOIN pg_namespace pn ON pn.oid = p.prsnamespace
WHERE ${own_schema}
