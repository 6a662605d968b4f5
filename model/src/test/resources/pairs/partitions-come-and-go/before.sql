CREATE TABLE event (id int NOT NULL, kind text NOT NULL, name varchar(30), place varchar(20)) PARTITION BY LIST (kind);
CREATE TABLE event_a PARTITION OF event FOR VALUES IN ('a');
CREATE TABLE event_b PARTITION OF event FOR VALUES IN ('b');
CREATE TABLE event_old PARTITION OF event FOR VALUES IN ('old');
INSERT INTO event VALUES (1, 'a', 'One', 'X'), (2, 'b', 'Two', NULL), (3, 'b', 'Three', 'Y');
CREATE INDEX event_name ON event (lower(name));
CREATE INDEX event_place ON event (place);
ALTER TABLE event ADD CONSTRAINT event_once UNIQUE (id, kind);
