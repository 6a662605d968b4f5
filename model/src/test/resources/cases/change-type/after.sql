CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL, amount numeric(12, 2) NOT NULL);
CREATE VIEW rich AS SELECT id FROM customer WHERE amount > 10;
