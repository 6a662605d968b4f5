CREATE TABLE t (id serial PRIMARY KEY, a text, b text, c text, d text, n int GENERATED ALWAYS AS (1 + 1) STORED, o int);
