CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE DOMAIN good_mood AS mood DEFAULT 'glad' CHECK (VALUE <> 'sad'::mood);
CREATE TYPE day AS (at date, felt mood);
CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, mood mood DEFAULT 'sad', best good_mood, days day[], last_day day);
CREATE INDEX customer_sad ON customer (id) WHERE mood = 'sad'::mood;
CREATE INDEX customer_glad ON customer (id) WHERE mood = 'glad'::mood;
CREATE FUNCTION is_glad(mood) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT $1 = 'glad' $$;
CREATE VIEW glad_customer AS SELECT id, mood FROM customer WHERE is_glad(mood);
INSERT INTO customer (id, best, days, last_day) VALUES (1, 'glad', ARRAY[ROW('2026-01-01', 'sad')::day], ROW('2026-01-01', 'glad')), (2, NULL, NULL, NULL);
