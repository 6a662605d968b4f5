CREATE TYPE pt AS (x int, y int);
CREATE DOMAIN dm AS int CHECK (VALUE > -5);
CREATE TABLE t (id int PRIMARY KEY, p pt, d dm, a text, b text COLLATE "C", c text);
CREATE TABLE ref (id int PRIMARY KEY, t int REFERENCES t, e text);
