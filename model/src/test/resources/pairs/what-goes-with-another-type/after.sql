CREATE TABLE author (id int, rank numeric(10,2), PRIMARY KEY (id) INCLUDE (rank));
CREATE TABLE book (author int REFERENCES author (id));
CREATE TABLE signal (place varchar COLLATE "POSIX");
ALTER TABLE signal ALTER place SET STORAGE EXTERNAL;
CREATE TABLE lamp (room text COMPRESSION pglz);
ALTER TABLE lamp ALTER room SET STORAGE EXTERNAL;
CREATE TABLE staff (salary int, doubled numeric GENERATED ALWAYS AS (salary * 2) STORED);
CREATE TABLE driver (car text) INHERITS (staff);
CREATE INDEX driver_doubled ON driver (doubled);
