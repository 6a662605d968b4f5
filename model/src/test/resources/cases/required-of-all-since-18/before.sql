CREATE TABLE person (id int PRIMARY KEY, name text, mail text);
ALTER TABLE person ADD CONSTRAINT name_given NOT NULL name NOT VALID;
ALTER TABLE person ADD NOT NULL mail NOT VALID;
INSERT INTO person VALUES (1, 'Ada', 'ada@example.org');
CREATE TABLE animal (id int PRIMARY KEY, name text CONSTRAINT animal_has_name NOT NULL NO INHERIT);
