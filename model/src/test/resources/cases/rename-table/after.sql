CREATE TABLE basket (id bigint NOT NULL CONSTRAINT basket_pkey PRIMARY KEY, currency varchar(3) NOT NULL, coupon varchar(40));
