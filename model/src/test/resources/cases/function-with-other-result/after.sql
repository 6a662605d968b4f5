CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL);
CREATE FUNCTION size(t text) RETURNS bigint IMMUTABLE LANGUAGE sql AS 'SELECT length(t)::bigint';
CREATE VIEW sizes AS SELECT size(name) AS s FROM customer;
