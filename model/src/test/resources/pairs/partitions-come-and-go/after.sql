CREATE TABLE event (id int NOT NULL, kind text NOT NULL, name text, place varchar(20)) PARTITION BY LIST (kind);
CREATE TABLE event_a PARTITION OF event FOR VALUES IN ('a');
CREATE TABLE event_b PARTITION OF event FOR VALUES IN ('b');
CREATE TABLE event_new PARTITION OF event FOR VALUES IN ('new') PARTITION BY RANGE (id);
CREATE TABLE event_new_1 PARTITION OF event_new FOR VALUES FROM (0) TO (1000);
CREATE INDEX event_name ON event (lower(name));
CREATE INDEX event_place ON event (place, name);
CREATE INDEX event_by_id ON event (id);
ALTER TABLE event ADD CONSTRAINT event_pkey PRIMARY KEY (kind, id);
