CREATE TABLE u (id bigint PRIMARY KEY, name varchar(10), note text, k text, l text, m text, c varchar(5), extra text);
CREATE INDEX ON u (name);
CREATE VIEW v AS SELECT id, name FROM u;
CREATE TYPE mood AS ENUM ('b','a','c');
CREATE TABLE w2 (id int PRIMARY KEY, m mood DEFAULT 'a', x1 text, x2 text, x3 text, x4 text);
CREATE TABLE h2 (id int PRIMARY KEY, a text, b text, c text, d text, e varchar(10));
