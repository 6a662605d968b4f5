CREATE TABLE tier (code varchar(9) NOT NULL CONSTRAINT tier_pkey PRIMARY KEY);
INSERT INTO tier VALUES ('gold');
CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, name varchar(40) NOT NULL, tier varchar(9), CONSTRAINT customer_tier_fk FOREIGN KEY (tier) REFERENCES tier (code));
INSERT INTO customer VALUES (1, 'Ada', 'gold');
