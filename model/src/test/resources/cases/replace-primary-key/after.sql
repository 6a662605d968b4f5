CREATE TABLE part (id bigint NOT NULL, code varchar(9) NOT NULL, CONSTRAINT part_pkey PRIMARY KEY (code));
