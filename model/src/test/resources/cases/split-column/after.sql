CREATE TABLE person (id bigint NOT NULL CONSTRAINT person_pkey PRIMARY KEY, first_name varchar(80), last_name varchar(60) NOT NULL);
INSERT INTO person VALUES (1, 'Ada', 'Lovelace');
