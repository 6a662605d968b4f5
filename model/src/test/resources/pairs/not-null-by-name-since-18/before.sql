CREATE TABLE parcel (id int PRIMARY KEY, weight int CONSTRAINT weighed NOT NULL, size text CONSTRAINT sized NOT NULL, note text CONSTRAINT noted NOT NULL, code int);
COMMENT ON CONSTRAINT noted ON parcel IS 'a line';
CREATE TABLE letter (id int PRIMARY KEY, stamp text CONSTRAINT stamped NOT NULL);
CREATE TABLE express (fee int CONSTRAINT paid NOT NULL) INHERITS (letter);
INSERT INTO parcel VALUES (1, 5, 'small', 'first', 1);
INSERT INTO express VALUES (1, 'blue', 3);
