CREATE TABLE orders (id int, region text) PARTITION BY LIST (region);
CREATE INDEX orders_id_index ON orders (id);
CREATE TABLE orders_north (id int, region text);
CREATE INDEX newest_first ON orders_north (id DESC NULLS LAST) WITH (fillfactor = 70);
COMMENT ON INDEX newest_first IS 'for the start page';
CREATE INDEX with_region ON orders_north (id) INCLUDE (region);
INSERT INTO orders_north VALUES (1, 'north');
