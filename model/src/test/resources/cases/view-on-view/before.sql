CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL);
CREATE VIEW names AS SELECT id, name FROM customer;
CREATE VIEW short AS SELECT name FROM names;
INSERT INTO customer (id, name) VALUES (1, 'Ada'), (2, 'Bo');
