CREATE TABLE customer (id bigint NOT NULL, amount integer NOT NULL, name varchar(40), CONSTRAINT customer_pkey PRIMARY KEY (id));
CREATE INDEX customer_amount ON customer (amount DESC, name) WITH (fillfactor = 80);
CREATE INDEX customer_name ON customer (name);
COMMENT ON INDEX customer_amount IS 'the richest first';
INSERT INTO customer VALUES (1, 10, 'Ada'), (2, 20, 'Bo');
