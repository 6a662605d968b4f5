CREATE TABLE aa (id bigint PRIMARY KEY, n text, m text, o text);
CREATE TABLE bb (id int PRIMARY KEY, a bigint REFERENCES aa, n text, m text, o text, c bigint);
CREATE VIEW ab AS SELECT aa.id, bb.id AS bid, aa.n FROM aa JOIN bb ON bb.a = aa.id;
CREATE MATERIALIZED VIEW mab AS SELECT * FROM ab;
CREATE UNIQUE INDEX ON mab (bid);
