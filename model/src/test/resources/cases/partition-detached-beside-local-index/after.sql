CREATE TABLE foobar (id int, foo varchar(255), bar text) PARTITION BY LIST (foo);
CREATE TABLE foobar_1 (id int, foo varchar(255), bar text);
CREATE INDEX some_partitioned_idx ON foobar (foo, bar);
CREATE INDEX some_local_idx ON foobar_1 (foo, bar);
