CREATE TABLE orders (id int, region text) PARTITION BY LIST (region);
CREATE TABLE orders_north PARTITION OF orders FOR VALUES IN ('north');
CREATE INDEX orders_id_index ON orders (id);
CREATE INDEX newest_first ON orders_north (id DESC NULLS LAST) WITH (fillfactor = 70);
COMMENT ON INDEX newest_first IS 'for the start page';
CREATE INDEX with_region ON orders_north (id) INCLUDE (region);
