CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL);
CREATE VIEW idents AS SELECT id FROM customer;
