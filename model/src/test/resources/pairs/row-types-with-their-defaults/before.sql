CREATE TYPE place AS (street text, town text);
CREATE TYPE size AS (width integer, height integer, depth integer);
CREATE TYPE parcel AS (destination place, size size);
CREATE TABLE shop (id integer PRIMARY KEY, at place DEFAULT ROW('High Street', 'Ely')::place, also place[] DEFAULT ARRAY[ROW('a', 'b')::place],
    old place DEFAULT ROW('x', 'y')::place, fresh place, words text DEFAULT (ROW('a', 'b')::place)::text);
CREATE TABLE branch (since date) INHERITS (shop);
ALTER TABLE branch ALTER COLUMN at SET DEFAULT ROW('Low Street', 'Ely')::place;
CREATE TABLE box (id integer PRIMARY KEY, size size DEFAULT ROW(1, 2, 3)::size, sent parcel DEFAULT ROW(ROW('a', 'b')::place, ROW(1, 2, 3)::size)::parcel);
INSERT INTO shop VALUES (1, NULL, NULL, NULL, NULL, 'kept');
INSERT INTO branch VALUES (2, NULL, NULL, NULL, NULL, 'kept', '2026-11-02');
INSERT INTO box VALUES (1, NULL, NULL);
