CREATE DOMAIN state AS text CHECK (VALUE IN ('open', 'done', 'late'));
CREATE TYPE place AS (street text, number bigint);
CREATE TABLE task (id integer PRIMARY KEY, state state NOT NULL DEFAULT 'open', place place);
