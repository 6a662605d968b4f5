CREATE TABLE tier (code varchar(20) NOT NULL, CONSTRAINT tier_pkey PRIMARY KEY (code));
CREATE TABLE customer (id int NOT NULL, tier varchar(20), CONSTRAINT customer_pkey PRIMARY KEY (id),
    CONSTRAINT customer_tier FOREIGN KEY (tier) REFERENCES tier (code));
INSERT INTO tier VALUES ('gold'), ('plain');
INSERT INTO customer VALUES (1, 'gold'), (2, 'plain'), (3, 'gold'), (4, NULL);
