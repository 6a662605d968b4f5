CREATE TABLE parcel (id int PRIMARY KEY, weight bigint CONSTRAINT has_weight NOT NULL, size text, code int CONSTRAINT coded NOT NULL);
COMMENT ON CONSTRAINT has_weight ON parcel IS 'in grams';
COMMENT ON CONSTRAINT coded ON parcel IS 'a number';
CREATE TABLE letter (id int PRIMARY KEY, stamp text CONSTRAINT stamped NOT NULL);
CREATE TABLE express (fee int CONSTRAINT fee_paid NOT NULL NO INHERIT) INHERITS (letter);
CREATE TABLE card (id int PRIMARY KEY, text text CONSTRAINT says_something NOT NULL);
