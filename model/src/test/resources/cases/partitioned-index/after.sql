CREATE TABLE log (id bigint NOT NULL, kind integer NOT NULL) PARTITION BY LIST (kind);
CREATE TABLE log_1 PARTITION OF log FOR VALUES IN (1);
CREATE INDEX log_idx ON log (id);
