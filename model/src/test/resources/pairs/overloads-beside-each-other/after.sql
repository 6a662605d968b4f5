CREATE FUNCTION wider(a int, b int DEFAULT 0) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION other(a int, c text DEFAULT 'x') RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION unrelated(a boolean) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE VIEW uses AS SELECT wider(2) AS wide, other(2) AS narrow;
CREATE VIEW uses_too AS SELECT other(3) AS narrow;
CREATE TABLE item (id int PRIMARY KEY DEFAULT wider(1), size int DEFAULT other(1), price int DEFAULT wider(4));
