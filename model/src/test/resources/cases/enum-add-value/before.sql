CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL, mood mood DEFAULT 'sad');
INSERT INTO customer (id, name) VALUES (1, 'Ada'), (2, 'Bo');
