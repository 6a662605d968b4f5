CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL);
CREATE TABLE invoice (id bigint NOT NULL CONSTRAINT invoice_pkey PRIMARY KEY, customer_id bigint NOT NULL, CONSTRAINT invoice_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id));
CREATE INDEX invoice_customer_idx ON invoice (customer_id);
