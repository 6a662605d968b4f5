CREATE TABLE item (id integer, code text);
CREATE TABLE item_by_code (id integer, code text) PARTITION BY LIST (code);
CREATE TABLE item_a PARTITION OF item_by_code FOR VALUES IN ('a');
CREATE UNIQUE INDEX item_key ON item_by_code (id, code);
CREATE TABLE sale (item integer, code text);
ALTER TABLE sale ADD CONSTRAINT sale_item_fkey FOREIGN KEY (item, code) REFERENCES item_by_code (id, code);
