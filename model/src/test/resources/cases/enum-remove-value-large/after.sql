CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL, mood mood DEFAULT 'sad');
CREATE VIEW moody AS SELECT mood FROM customer;
CREATE INDEX sad_idx ON customer (id) WHERE mood = 'sad';
