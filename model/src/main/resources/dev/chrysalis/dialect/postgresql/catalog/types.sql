SELECT t.oid, n.nspname AS schema, t.typname AS name, t.typtype AS kind, t.typarray AS array_type, t.typrelid AS relation,
       (SELECT array_agg(e.enumlabel ORDER BY e.enumsortorder) FROM pg_enum e WHERE e.enumtypid = t.oid) AS labels,
       CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END AS base,
       CASE WHEN v.nspname <> 'pg_catalog' THEN v.nspname END AS base_schema, coalesce(be.typname, b.typname) AS base_name,
       CASE WHEN t.typtype = 'd' THEN coalesce(pg_get_expr(t.typdefaultbin, 0), quote_literal(t.typdefault)) END AS expression,
       NOT t.typnotnull AS nullable,
       CASE WHEN t.typtype = 'd' AND t.typcollation <> b.typcollation
            THEN quote_ident(y.nspname) || '.' || quote_ident(l.collname) END AS collation,
       r.rngmultitypid AS multirange,
       CASE WHEN t.typtype = 'r' THEN concat_ws(', ',
            'subtype = ' || format_type(r.rngsubtype, NULL),
            CASE WHEN NOT o.opcdefault THEN 'subtype_opclass = ' || quote_ident(q.nspname) || '.' || quote_ident(o.opcname) END,
            CASE WHEN r.rngcollation <> 0 AND r.rngcollation <> st.typcollation
                 THEN 'collation = ' || quote_ident(y2.nspname) || '.' || quote_ident(l2.collname) END,
            CASE WHEN r.rngcanonical <> 0 THEN 'canonical = ' || r.rngcanonical::regproc END,
            CASE WHEN r.rngsubdiff <> 0 THEN 'subtype_diff = ' || r.rngsubdiff::regproc END,
            'multirange_type_name = ' || r.rngmultitypid::regtype) END AS range_definition,
       pg_get_userbyid(t.typowner) AS owner, CASE WHEN NOT (t.typacl @> acldefault('T', t.typowner) AND t.typacl <@ acldefault('T', t.typowner)) THEN t.typacl::text[] END AS privileges
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_type b ON b.oid = t.typbasetype
LEFT JOIN pg_type be ON be.oid = b.typelem AND be.typarray = b.oid
LEFT JOIN pg_namespace v ON v.oid = coalesce(be.typnamespace, b.typnamespace)
LEFT JOIN pg_collation l ON l.oid = t.typcollation
LEFT JOIN pg_namespace y ON y.oid = l.collnamespace
LEFT JOIN pg_range r ON r.rngtypid = t.oid
LEFT JOIN pg_type st ON st.oid = r.rngsubtype
LEFT JOIN pg_opclass o ON o.oid = r.rngsubopc
LEFT JOIN pg_namespace q ON q.oid = o.opcnamespace
LEFT JOIN pg_collation l2 ON l2.oid = r.rngcollation
LEFT JOIN pg_namespace y2 ON y2.oid = l2.collnamespace
LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE t.typtype IN ('c', 'd', 'e', 'r') AND (t.typtype <> 'c' OR c.relkind = 'c')
  AND t.typname !~ '^~?chrysalis_' AND ${own_schema}
