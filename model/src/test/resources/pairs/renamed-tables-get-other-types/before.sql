CREATE TABLE t (id int PRIMARY KEY, name varchar(10), note text, k text, l text, m text, c varchar(5));
CREATE INDEX ON t (name);
CREATE VIEW v AS SELECT id, name FROM t;
CREATE TYPE mood AS ENUM ('a','b');
CREATE TABLE w (id int PRIMARY KEY, m mood DEFAULT 'a', x1 text, x2 text, x3 text, x4 text);
CREATE TABLE h (id int PRIMARY KEY, a text, b text, c text, d text, e varchar(20));
