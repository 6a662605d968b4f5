CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL);
INSERT INTO customer (id, name) VALUES (1, 'Ada'), (2, 'Bo');
