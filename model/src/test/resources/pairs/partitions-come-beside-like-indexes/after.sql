CREATE TABLE sale (id int, region text) PARTITION BY LIST (region);
CREATE TABLE sale_a PARTITION OF sale FOR VALUES IN ('a');
CREATE TABLE sale_b PARTITION OF sale FOR VALUES IN ('b');
CREATE TABLE sale_c PARTITION OF sale FOR VALUES IN ('c') PARTITION BY HASH (id);
CREATE TABLE sale_c_0 PARTITION OF sale_c FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE INDEX by_id ON sale (id DESC NULLS LAST);
CREATE INDEX by_id_loosely ON sale (id) WITH (fillfactor = 50);
CREATE INDEX own ON sale_b (id);
CREATE INDEX own_too ON sale_c_0 (id DESC);
