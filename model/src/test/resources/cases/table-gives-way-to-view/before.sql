CREATE TABLE person (id serial PRIMARY KEY, name text);
CREATE INDEX person_name ON person (name);
CREATE TABLE visit (id integer PRIMARY KEY, person_id integer REFERENCES person(id));
CREATE VIEW named AS SELECT id, name FROM person WHERE name IS NOT NULL;
CREATE VIEW shortly AS SELECT name FROM named;
COMMENT ON VIEW named IS 'Whoever has a name';
CREATE FUNCTION everybody() RETURNS SETOF person LANGUAGE sql AS 'SELECT * FROM person';
INSERT INTO person (name) VALUES ('ada'), (NULL);
