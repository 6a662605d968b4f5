CREATE TABLE person (id integer PRIMARY KEY, email character varying(90), title character varying(40), tags character varying(40)[],
    state text COLLATE "C", CONSTRAINT person_title CHECK (title <> ''));
CREATE INDEX person_email ON person (lower(email));
CREATE INDEX person_state ON person (state) WHERE state <> 'gone';
CREATE TABLE page (id integer PRIMARY KEY, body character varying(200),
    words tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, body)) STORED);
CREATE MATERIALIZED VIEW pages AS SELECT body FROM page;
