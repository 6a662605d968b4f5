CREATE TABLE orders (id int PRIMARY KEY, remark text, region text);
CREATE INDEX orders_by_place ON orders (region);
CREATE UNIQUE INDEX orders_once ON orders (region, remark);
