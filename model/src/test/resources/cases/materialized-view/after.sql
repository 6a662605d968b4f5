CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL);
CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n, max(id) AS m FROM customer;
CREATE INDEX totals_n ON totals (n);
