CREATE TABLE place (id bigint NOT NULL CONSTRAINT place_pkey PRIMARY KEY, address text NOT NULL);
INSERT INTO place VALUES (1, 'Graz, Austria');
