CREATE TYPE mood AS ENUM ('sad', 'glad', 'merry');
CREATE TABLE diary (id integer PRIMARY KEY, mood mood NOT NULL DEFAULT 'glad', best boolean GENERATED ALWAYS AS (mood = 'glad'::mood) STORED,
    worst mood GENERATED ALWAYS AS (CASE WHEN id > 2 THEN 'sad'::mood ELSE 'glad'::mood END) STORED, same mood GENERATED ALWAYS AS (mood) STORED);
CREATE INDEX diary_best ON diary (best);
CREATE INDEX diary_same ON diary (same) WHERE same > 'sad';
CREATE VIEW merry AS SELECT id, worst, same FROM diary WHERE best;
CREATE TABLE log (id integer, mood mood, first mood GENERATED ALWAYS AS (mood) STORED);
CREATE TABLE log_of_ada () INHERITS (log);
CREATE INDEX log_of_ada_first ON log_of_ada (first);
CREATE TABLE trip (id integer, mood mood, fine boolean GENERATED ALWAYS AS (mood > 'sad'::mood) STORED);
CREATE TABLE trip_by_sea () INHERITS (trip);
CREATE INDEX trip_by_sea_fine ON trip_by_sea (fine);
CREATE TYPE colour AS ENUM ('red', 'blue');
CREATE TABLE wall (id integer, colour colour, again colour GENERATED ALWAYS AS (colour) STORED);
CREATE INDEX wall_again ON wall (again);
