CREATE TYPE shape AS (a int, b text);
CREATE TABLE shaped (a int PRIMARY KEY, b text);
CREATE TABLE free OF shape;
CREATE TABLE parent (id int PRIMARY KEY);
CREATE TABLE child (p int REFERENCES parent);
CREATE TABLE a (x int, w int);
CREATE TABLE b (y int, w int);
CREATE TABLE c (z int, w int) INHERITS (a, b);
