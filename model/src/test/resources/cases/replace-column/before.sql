CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL, euros integer);
INSERT INTO customer VALUES (1, 'Ada', 12);
