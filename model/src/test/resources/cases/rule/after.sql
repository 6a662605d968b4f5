CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL);
CREATE RULE keep AS ON DELETE TO customer DO INSTEAD NOTHING;
