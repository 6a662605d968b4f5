CREATE TABLE orders (id int PRIMARY KEY, place int NOT NULL, remark text);
CREATE INDEX orders_by_place ON orders (place);
CREATE UNIQUE INDEX orders_once ON orders (place, remark);
INSERT INTO orders VALUES (1, 7, 'fragile'), (2, 7, 'urgent'), (3, 8, NULL);
