CREATE TYPE state AS ENUM ('open', 'done');
CREATE TYPE place AS (street text, number integer);
CREATE TABLE task (id integer PRIMARY KEY, state state NOT NULL DEFAULT 'open', place place);
INSERT INTO task VALUES (1, 'open', ROW('Main', 5)), (2, 'done', NULL);
