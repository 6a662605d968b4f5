CREATE TABLE tier (code varchar(20) NOT NULL, title varchar(80) NOT NULL, CONSTRAINT tier_pkey PRIMARY KEY (code));
CREATE TABLE customer (id int NOT NULL, tier varchar(20), CONSTRAINT customer_pkey PRIMARY KEY (id),
    CONSTRAINT customer_tier FOREIGN KEY (tier) REFERENCES tier (code));
