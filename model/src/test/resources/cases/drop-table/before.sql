CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL);
INSERT INTO customer (id, name) VALUES (1, 'Ada'), (2, 'Bo');
CREATE TABLE invoice (id bigint NOT NULL CONSTRAINT invoice_pkey PRIMARY KEY, customer_id bigint NOT NULL, CONSTRAINT invoice_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id));
INSERT INTO invoice VALUES (7, 1);
