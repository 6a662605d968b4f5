CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL, is_vip boolean DEFAULT false NOT NULL);
INSERT INTO customer VALUES (1, 'Ada', true), (2, 'Bo', false);
