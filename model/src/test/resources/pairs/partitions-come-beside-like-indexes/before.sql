CREATE TABLE sale (id int, region text) PARTITION BY LIST (region);
CREATE TABLE sale_a PARTITION OF sale FOR VALUES IN ('a');
CREATE INDEX by_id ON sale (id);
INSERT INTO sale VALUES (1, 'a');
