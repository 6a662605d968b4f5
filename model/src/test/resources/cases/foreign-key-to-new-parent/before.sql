CREATE TABLE customer (id int NOT NULL, tier varchar(20), CONSTRAINT customer_pkey PRIMARY KEY (id));
INSERT INTO customer VALUES (1, 'gold'), (2, 'plain'), (3, 'gold'), (4, NULL);
