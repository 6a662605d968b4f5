CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL);
COMMENT ON TABLE customer IS 'who bought';
COMMENT ON COLUMN customer.name IS 'as written';
