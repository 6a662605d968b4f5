CREATE TABLE person (id bigint NOT NULL CONSTRAINT person_pkey PRIMARY KEY, name varchar(80) NOT NULL);
INSERT INTO person VALUES (1, 'Ada Lovelace'), (2, 'Alan Mathison Turing'), (3, 'Plato');
