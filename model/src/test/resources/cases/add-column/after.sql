CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL, note varchar(200), vip boolean DEFAULT false NOT NULL);
