CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL, amount integer NOT NULL);
INSERT INTO customer VALUES (1, 'Ada', 12), (2, 'Bo', 7);
