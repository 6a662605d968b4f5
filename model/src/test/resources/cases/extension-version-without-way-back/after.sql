CREATE EXTENSION pg_trgm VERSION '1.4';
CREATE TABLE customer (id int NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name text);
CREATE INDEX customer_name ON customer USING gin (name gin_trgm_ops);
