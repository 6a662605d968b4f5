CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL, note varchar(200), code varchar(9) NOT NULL);
INSERT INTO customer VALUES (1, 'Ada', 'x', 'A'), (2, 'Bo', NULL, 'B');
