CREATE DOMAIN grade AS integer CHECK (VALUE > 0);
CREATE TABLE exam (id integer PRIMARY KEY, mark grade);
INSERT INTO exam VALUES (1, 2);
