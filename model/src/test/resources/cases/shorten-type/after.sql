CREATE TABLE customer (id int NOT NULL, name varchar(10), CONSTRAINT customer_pkey PRIMARY KEY (id));
