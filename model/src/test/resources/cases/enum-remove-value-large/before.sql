CREATE TYPE mood AS ENUM ('sad', 'calm', 'glad');
CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL, mood mood DEFAULT 'sad');
CREATE VIEW moody AS SELECT mood FROM customer;
CREATE INDEX sad_idx ON customer (id) WHERE mood = 'sad';
INSERT INTO customer (id, name) VALUES (1, 'Ada'), (2, 'Bo');
