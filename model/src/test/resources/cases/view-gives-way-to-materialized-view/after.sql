CREATE TABLE sale (id integer PRIMARY KEY, price integer);
CREATE MATERIALIZED VIEW total AS SELECT sum(price) AS price FROM sale;
CREATE UNIQUE INDEX total_price ON total (price);
CREATE VIEW shown AS SELECT price FROM total;
