CREATE TYPE size AS ENUM ('small', 'middle', 'large');
CREATE DOMAIN ordered_size AS size NOT NULL DEFAULT 'small';
CREATE DOMAIN amount AS integer CHECK (VALUE >= 0);
CREATE DOMAIN price AS amount CHECK (VALUE < 1000);
CREATE TYPE label AS (text text, size size);
CREATE TYPE part AS (number integer, label label);
CREATE TABLE article (id bigint NOT NULL CONSTRAINT article_pkey PRIMARY KEY, size ordered_size, price price DEFAULT 1, label label, parts part[]);
COMMENT ON DOMAIN price IS 'What a customer pays';
INSERT INTO article VALUES (1, 'large', 7, ROW('A', 'small'), ARRAY[ROW(1, ROW('a', 'large'))::part]), (2, 'small', NULL, NULL, NULL);
