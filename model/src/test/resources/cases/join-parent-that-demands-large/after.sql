CREATE TABLE shop (id bigint PRIMARY KEY);
CREATE TABLE event (id bigint NOT NULL, kind integer NOT NULL, place text, CONSTRAINT known CHECK (id > 0));
CREATE TABLE event_old (id bigint NOT NULL, kind integer NOT NULL, place text, CONSTRAINT known CHECK (id > 0));
ALTER TABLE event_old INHERIT event;
CREATE TABLE sale (id bigint NOT NULL, region text NOT NULL, shop bigint REFERENCES shop, CHECK (id > 0)) PARTITION BY LIST (region);
CREATE TABLE sale_a PARTITION OF sale FOR VALUES IN ('a');
CREATE TABLE sale_b PARTITION OF sale FOR VALUES IN ('b');
CREATE TABLE sale_c PARTITION OF sale FOR VALUES IN ('c');
