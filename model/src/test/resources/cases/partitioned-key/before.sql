CREATE TABLE orders (id integer, region text) PARTITION BY LIST (region);
CREATE TABLE orders_north PARTITION OF orders FOR VALUES IN ('north');
CREATE TABLE orders_south PARTITION OF orders FOR VALUES IN ('south');
CREATE UNIQUE INDEX orders_south_key ON orders_south (region, id);
INSERT INTO orders VALUES (1, 'north'), (2, 'south');
