CREATE TABLE client (id bigint PRIMARY KEY, full_name text, created timestamptz);
CREATE INDEX client_full_name ON client (full_name);
CREATE VIEW cv AS SELECT id, full_name FROM client;
CREATE TABLE orders (id int PRIMARY KEY, client bigint REFERENCES client);
