CREATE EXTENSION citext;

CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL, city text);
CREATE TABLE orders (id int PRIMARY KEY, customer int REFERENCES customer, total numeric(10, 2), placed timestamptz DEFAULT now());
CREATE VIEW in_berlin AS SELECT id, name FROM customer WHERE city = 'Berlin';
