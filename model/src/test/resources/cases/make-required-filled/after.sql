CREATE TABLE customer (id int NOT NULL, name varchar(40) NOT NULL, CONSTRAINT customer_pkey PRIMARY KEY (id));
