CREATE TYPE pt AS (x int, y int);
CREATE FUNCTION pt_add(pt, pt) RETURNS pt LANGUAGE sql IMMUTABLE AS 'SELECT ROW($1.x + $2.x, $1.y + $2.y)::pt';
CREATE FUNCTION pt_lt(pt, pt) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1.x < $2.x';
CREATE OPERATOR + (LEFTARG = pt, RIGHTARG = pt, FUNCTION = pt_add, COMMUTATOR = +);
CREATE AGGREGATE pt_sum(pt) (SFUNC = pt_add, STYPE = pt, INITCOND = '(0,0)');
CREATE TABLE pts (id int PRIMARY KEY, p pt);
INSERT INTO pts VALUES (1,'(1,2)'),(2,'(3,4)');
CREATE VIEW total AS SELECT pt_sum(p) AS s FROM pts;
