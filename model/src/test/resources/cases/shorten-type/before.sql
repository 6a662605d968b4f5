CREATE TABLE customer (id int NOT NULL, name varchar(40), CONSTRAINT customer_pkey PRIMARY KEY (id));
INSERT INTO customer VALUES (1, 'Ada'), (2, NULL);
