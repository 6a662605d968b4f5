CREATE TABLE person (id integer PRIMARY KEY, email character varying(50), title character varying(20), tags character varying(20)[],
    state text, CONSTRAINT person_title CHECK (title <> ''));
CREATE INDEX person_email ON person (lower(email));
CREATE INDEX person_state ON person (state) WHERE state <> 'gone';
INSERT INTO person VALUES (1, 'A@b', 'Dr', '{x,y}', 'here');
CREATE TABLE page (id integer PRIMARY KEY, body character varying(100),
    words tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, body)) STORED);
CREATE MATERIALIZED VIEW pages AS SELECT body FROM page;
INSERT INTO page VALUES (1, 'a word');
