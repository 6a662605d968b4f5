CREATE TABLE orders (id integer NOT NULL, region text NOT NULL) PARTITION BY LIST (region);
CREATE TABLE orders_north PARTITION OF orders FOR VALUES IN ('north');
CREATE TABLE orders_south PARTITION OF orders FOR VALUES IN ('south');
ALTER TABLE ONLY orders ADD CONSTRAINT orders_pkey PRIMARY KEY (region, id);
ALTER TABLE orders_north ADD CONSTRAINT north_key PRIMARY KEY (region, id);
CREATE UNIQUE INDEX orders_south_key ON orders_south (region, id);
ALTER TABLE orders_south ADD CONSTRAINT orders_south_key PRIMARY KEY USING INDEX orders_south_key;
ALTER INDEX orders_pkey ATTACH PARTITION north_key;
ALTER INDEX orders_pkey ATTACH PARTITION orders_south_key;
