CREATE TABLE member (id integer, name text, since date, tier text, CONSTRAINT person_pkey PRIMARY KEY (id));
CREATE INDEX person_name ON member (name);
CREATE TABLE visit (id integer PRIMARY KEY, person_id integer REFERENCES member(id));
CREATE VIEW person AS SELECT id, name FROM member;
CREATE VIEW named AS SELECT id, name FROM person WHERE name IS NOT NULL;
CREATE VIEW shortly AS SELECT name FROM named;
COMMENT ON VIEW named IS 'Whoever has a name';
CREATE FUNCTION everybody() RETURNS SETOF person LANGUAGE sql AS 'SELECT * FROM person';
