CREATE TABLE a (id int PRIMARY KEY, n text, m text, o text);
CREATE TABLE b (id int PRIMARY KEY, a int REFERENCES a, n text, m text, o text, c int REFERENCES a);
CREATE VIEW ab AS SELECT a.id, b.id AS bid, a.n FROM a JOIN b ON b.a = a.id;
CREATE MATERIALIZED VIEW mab AS SELECT * FROM ab;
CREATE UNIQUE INDEX ON mab (bid);
