CREATE TABLE log (id integer, kind integer) PARTITION BY LIST (kind);
CREATE TABLE log_1 PARTITION OF log FOR VALUES IN (1);
CREATE TABLE log_rest PARTITION OF log DEFAULT;
CREATE INDEX log_id_idx ON log (id);
INSERT INTO log VALUES (1, 1), (2, 7);
