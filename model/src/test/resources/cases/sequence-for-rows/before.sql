CREATE TABLE booking (id integer NOT NULL PRIMARY KEY, ticket integer);
INSERT INTO booking VALUES (1, 10), (2, 27);
