CREATE SCHEMA sales;
CREATE TABLE sales.invoice (id serial PRIMARY KEY, total numeric(10, 2) NOT NULL);
CREATE TABLE line (invoice int REFERENCES sales.invoice, position int);
