-- a type or collation that an index, a row as a whole, a heir or a partition would hold back
CREATE COLLATION swedish (provider = icu, locale = 'sv');
CREATE TABLE event (id int PRIMARY KEY, payload jsonb NOT NULL DEFAULT '{}', tags text[] DEFAULT '{}', name varchar(100) COLLATE swedish);
CREATE INDEX event_payload ON event USING gin (payload jsonb_path_ops);
CREATE INDEX event_name ON event (name);
INSERT INTO event VALUES (1, '{"a": 1}', '{x,y}', 'one');
CREATE TABLE person (id int PRIMARY KEY, name varchar(10));
CREATE FUNCTION spoken(person) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1.name::text';
CREATE INDEX person_spoken ON person (spoken(person));
INSERT INTO person VALUES (1, 'Ann');
CREATE TABLE base (id int NOT NULL, created timestamp DEFAULT now());
CREATE TABLE image (width int, created timestamp DEFAULT now()) INHERITS (base);
CREATE VIEW image_times AS SELECT created FROM image;
INSERT INTO image VALUES (1, '2026-01-01 12:00', 10);
CREATE TABLE reading (at date NOT NULL, value int) PARTITION BY RANGE (at);
CREATE TABLE reading_2026 PARTITION OF reading FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE VIEW this_year AS SELECT at, value FROM reading_2026;
INSERT INTO reading VALUES ('2026-05-01', 7);
