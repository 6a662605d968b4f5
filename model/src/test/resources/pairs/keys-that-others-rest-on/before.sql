CREATE TABLE t (a int PRIMARY KEY, b int, k int NOT NULL);
CREATE VIEW g AS SELECT a, b, count(*) AS n FROM t GROUP BY a;
INSERT INTO t VALUES (1, 2, 3);
CREATE TABLE swapped (a int, b int NOT NULL, CONSTRAINT pk PRIMARY KEY (a), CONSTRAINT bu UNIQUE (b));
CREATE TABLE child (b int REFERENCES swapped (b));
INSERT INTO swapped VALUES (1, 2); INSERT INTO child VALUES (2);
CREATE TABLE kept (a int PRIMARY KEY WITH (fillfactor=50), b int UNIQUE);
CREATE TABLE parts (a int, b int, CONSTRAINT parts_key PRIMARY KEY (a) WITH (fillfactor=70)) PARTITION BY HASH (a);
CREATE TABLE parts_0 PARTITION OF parts FOR VALUES WITH (modulus 1, remainder 0);
