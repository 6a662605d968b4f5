CREATE SCHEMA events;
CREATE SCHEMA parts;
CREATE SCHEMA history;
CREATE TABLE history.log (id integer, kind text) PARTITION BY LIST (kind);
CREATE TABLE history.log_a PARTITION OF history.log FOR VALUES IN ('a');
CREATE TABLE history.log_c PARTITION OF history.log FOR VALUES IN ('c');
CREATE TABLE history.log_rest PARTITION OF history.log DEFAULT;
CREATE INDEX ON history.log (id);
