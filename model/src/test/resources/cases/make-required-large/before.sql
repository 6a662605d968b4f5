CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL, note varchar(200));
INSERT INTO customer VALUES (1, 'Ada', 'x');
