CREATE TABLE person (id int PRIMARY KEY, name text CONSTRAINT person_has_name NOT NULL, mail text NOT NULL);
ALTER TABLE person ALTER name SET STATISTICS 500;
CREATE TABLE animal (id int PRIMARY KEY, name text CONSTRAINT animal_has_name NOT NULL);
