CREATE TABLE delivery (id integer NOT NULL, rental integer, tour numeric GENERATED ALWAYS AS (abs(rental)) STORED) PARTITION BY HASH (id);
ALTER TABLE delivery ALTER tour SET STATISTICS 500;
CREATE TABLE bill PARTITION OF delivery FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE agent PARTITION OF delivery FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE STATISTICS spread ON rental, tour FROM delivery;
CREATE STATISTICS bill_spread ON rental, tour FROM bill;
CREATE TABLE plain (id integer, rental integer, tour numeric GENERATED ALWAYS AS (abs(rental)) STORED);
CREATE TABLE heir () INHERITS (plain);
CREATE STATISTICS heir_spread ON rental, tour FROM heir;
