CREATE TYPE mood AS ENUM ('sad', 'calm', 'glad');
CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL, mood mood DEFAULT 'sad');
