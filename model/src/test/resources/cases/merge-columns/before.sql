CREATE TABLE place (id bigint NOT NULL CONSTRAINT place_pkey PRIMARY KEY, city varchar(40) NOT NULL, country varchar(40));
INSERT INTO place VALUES (1, 'Graz', 'Austria'), (2, 'Oslo', NULL), (3, 'Washington, D.C.', 'USA');
