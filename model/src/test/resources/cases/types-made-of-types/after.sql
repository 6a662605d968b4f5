CREATE TYPE size AS ENUM ('large', 'small');
CREATE DOMAIN ordered_size AS size NOT NULL DEFAULT 'small';
CREATE DOMAIN amount AS numeric CHECK (VALUE >= 0);
CREATE DOMAIN price AS amount CHECK (VALUE < 2000) DEFAULT 3;
CREATE TYPE label AS (text text, size size);
CREATE TYPE part AS (number integer, label label);
CREATE TABLE article (id bigint NOT NULL CONSTRAINT article_pkey PRIMARY KEY, size ordered_size, price price DEFAULT 1, label label, parts part[]);
COMMENT ON DOMAIN price IS 'What a customer pays, with cents';
