CREATE TYPE place AS (street text, town text, land text);
CREATE TYPE size AS (width integer, height integer);
CREATE TYPE parcel AS (destination place, size size, sender text);
CREATE TABLE shop (id integer PRIMARY KEY, at place DEFAULT ROW('High Street', 'Ely', 'UK')::place, also place[] DEFAULT ARRAY[ROW('a', 'b', 'c')::place],
    old place, fresh place DEFAULT ROW('f', 'g', 'h')::place, words text DEFAULT (ROW('a', 'b', 'c')::place)::text);
CREATE TABLE branch (since date) INHERITS (shop);
ALTER TABLE branch ALTER COLUMN at SET DEFAULT ROW('Low Street', 'Ely', 'UK')::place;
CREATE TABLE box (id integer PRIMARY KEY, size size DEFAULT ROW(1, 2)::size, sent parcel DEFAULT ROW(ROW('a', 'b', 'c')::place, ROW(1, 2)::size, 'me')::parcel);
