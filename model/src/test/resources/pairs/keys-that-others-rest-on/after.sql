CREATE TABLE t (a int, b int, k int NOT NULL, CONSTRAINT t_other PRIMARY KEY (k));
CREATE VIEW g AS SELECT k, b, count(*) AS n FROM t GROUP BY k;
CREATE TABLE swapped (a int, b int NOT NULL, CONSTRAINT pk PRIMARY KEY (b));
CREATE TABLE child (b int REFERENCES swapped (b));
CREATE TABLE kept (a int PRIMARY KEY, b int, CONSTRAINT kept_b_key UNIQUE (b) WITH (fillfactor=60));
CREATE TABLE parts (a int, b int, CONSTRAINT parts_key PRIMARY KEY (a) WITH (fillfactor=75)) PARTITION BY HASH (a);
CREATE TABLE parts_0 PARTITION OF parts FOR VALUES WITH (modulus 1, remainder 0);
