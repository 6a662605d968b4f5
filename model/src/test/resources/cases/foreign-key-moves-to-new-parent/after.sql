CREATE TABLE tier (code varchar(20) NOT NULL, CONSTRAINT tier_pkey PRIMARY KEY (code));
CREATE TABLE level (code varchar(20) NOT NULL, rank int NOT NULL, CONSTRAINT level_pkey PRIMARY KEY (code));
CREATE TABLE customer (id int NOT NULL, tier varchar(20), CONSTRAINT customer_pkey PRIMARY KEY (id),
    CONSTRAINT customer_tier FOREIGN KEY (tier) REFERENCES level (code));
