CREATE TYPE pt AS (x int, y int, z int);
CREATE DOMAIN dm AS int CHECK (VALUE > -6);
CREATE TABLE tt (id bigint PRIMARY KEY, p pt, d dm, a text, b text COLLATE "POSIX", c text);
CREATE TABLE ref (id int PRIMARY KEY, t bigint REFERENCES tt, e text);
