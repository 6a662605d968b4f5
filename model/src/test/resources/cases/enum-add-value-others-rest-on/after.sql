CREATE TYPE mood AS ENUM ('sad', 'calm', 'glad');
CREATE DOMAIN good_mood AS mood DEFAULT 'glad' CHECK (VALUE <> 'sad'::mood);
CREATE TYPE day AS (at date, felt mood);
CREATE TABLE customer (id bigint NOT NULL CONSTRAINT customer_pkey PRIMARY KEY, mood mood DEFAULT 'sad', best good_mood, days day[], last_day day,
    before mood);
CREATE INDEX customer_calm ON customer (id) WHERE mood = 'calm'::mood;
CREATE INDEX customer_glad ON customer (id) WHERE mood >= 'calm'::mood;
CREATE FUNCTION is_glad(mood) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT $1 = 'glad' $$;
CREATE VIEW glad_customer AS SELECT id, mood, before FROM customer WHERE is_glad(mood);
CREATE VIEW calm_customer AS SELECT id FROM customer WHERE mood = 'calm'::mood;
