CREATE TABLE item (id integer, code text);
CREATE UNIQUE INDEX item_key ON item (id, code);
CREATE TABLE item_by_code (id integer, code text) PARTITION BY LIST (code);
CREATE TABLE item_a PARTITION OF item_by_code FOR VALUES IN ('a');
CREATE TABLE sale (item integer, code text);
ALTER TABLE sale ADD CONSTRAINT sale_item_fkey FOREIGN KEY (item, code) REFERENCES item (id, code);
INSERT INTO item VALUES (1, 'a');
INSERT INTO item_by_code VALUES (1, 'a');
INSERT INTO sale VALUES (1, 'a');
