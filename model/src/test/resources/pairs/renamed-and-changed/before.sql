CREATE TABLE customer (id int PRIMARY KEY, fullname varchar(100), created timestamp);
INSERT INTO customer VALUES (1,'Ada','2026-01-01');
CREATE INDEX customer_fullname ON customer (fullname);
CREATE VIEW cv AS SELECT id, fullname FROM customer;
CREATE TABLE orders (id int PRIMARY KEY, customer int REFERENCES customer);
INSERT INTO orders VALUES (1,1);
