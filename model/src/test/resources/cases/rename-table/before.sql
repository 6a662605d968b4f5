CREATE TABLE cart (id bigint NOT NULL CONSTRAINT cart_pkey PRIMARY KEY, currency varchar(3) NOT NULL, coupon varchar(40));
INSERT INTO cart VALUES (1, 'EUR', NULL), (2, 'USD', 'X');
