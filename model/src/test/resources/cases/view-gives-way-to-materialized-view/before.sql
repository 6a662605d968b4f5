CREATE TABLE sale (id integer PRIMARY KEY, price integer);
CREATE VIEW total AS SELECT sum(price) AS price FROM sale;
CREATE VIEW shown AS SELECT price FROM total;
INSERT INTO sale VALUES (1, 5), (2, 7);
