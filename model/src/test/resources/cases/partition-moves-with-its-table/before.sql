CREATE SCHEMA events;
CREATE SCHEMA parts;
CREATE SCHEMA history;
CREATE TABLE events.log (id integer, kind text) PARTITION BY LIST (kind);
CREATE TABLE parts.log_a PARTITION OF events.log FOR VALUES IN ('a');
CREATE TABLE parts.log_rest PARTITION OF events.log DEFAULT;
CREATE INDEX ON events.log (id);
INSERT INTO events.log VALUES (1, 'a'), (2, 'b');
