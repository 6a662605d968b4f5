CREATE TABLE event (id integer, kind integer) PARTITION BY LIST (kind);
CREATE TABLE log_1 PARTITION OF event FOR VALUES IN (1);
CREATE TABLE log_rest PARTITION OF event DEFAULT;
CREATE INDEX log_id_idx ON event (id);
