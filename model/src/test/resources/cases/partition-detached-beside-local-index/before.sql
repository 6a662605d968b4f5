CREATE TABLE foobar (id int, foo varchar(255), bar text) PARTITION BY LIST (foo);
CREATE TABLE foobar_1 (id int, foo varchar(255), bar text);
ALTER TABLE foobar ATTACH PARTITION foobar_1 FOR VALUES IN ('foo_1');
CREATE INDEX some_partitioned_idx ON foobar (foo, bar);
CREATE INDEX some_local_idx ON foobar_1 (foo, bar);
INSERT INTO foobar VALUES (1, 'foo_1', 'x');
