-- views and bodies that name members of extensions and attributes; what a body names may come back after it
CREATE SCHEMA ext; CREATE EXTENSION citext SCHEMA ext; CREATE EXTENSION pg_trgm SCHEMA ext; CREATE EXTENSION fuzzystrmatch SCHEMA public;
CREATE TABLE t (id int PRIMARY KEY, c ext.citext, v text);
CREATE INDEX t_trgm ON t USING gin (v ext.gin_trgm_ops);
CREATE VIEW sims AS SELECT id, c, ext.similarity(v, 'abc') AS s, c OPERATOR(ext.=) 'x'::ext.citext AS x FROM t;
CREATE VIEW over AS SELECT id, c FROM sims WHERE s > 0.5;
COMMENT ON COLUMN sims.s IS 'how alike';
CREATE FUNCTION tok() RETURNS int LANGUAGE sql AS $$ SELECT public.levenshtein('a', 'b') $$;
CREATE FUNCTION near(a text, b text) RETURNS real LANGUAGE sql STABLE RETURN ext.similarity(a, b);
CREATE TYPE vec AS (x float8, y float8);
CREATE FUNCTION vec_add(vec, vec) RETURNS vec LANGUAGE sql IMMUTABLE AS $$ SELECT ROW($1.x + $2.x, $1.y + $2.y)::vec $$;
CREATE TABLE p (id int, v vec);
INSERT INTO t VALUES (1, 'A', 'abcd');
