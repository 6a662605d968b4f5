CREATE SCHEMA sales;
CREATE TABLE invoice (id serial PRIMARY KEY, total numeric(10, 2) NOT NULL);
CREATE TABLE line (invoice int REFERENCES invoice, position int);
INSERT INTO invoice (total) VALUES (10), (20); INSERT INTO line VALUES (1, 1);
