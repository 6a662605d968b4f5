CREATE TYPE state AS ENUM ('open', 'bundled', 'done');
CREATE TABLE message (id int PRIMARY KEY, state state NOT NULL, bundle int,
    CONSTRAINT bundled_into_one CHECK (state <> 'bundled' OR bundle IS NOT NULL));
CREATE INDEX message_open ON message (id) WHERE state = 'open';
CREATE UNIQUE INDEX message_bundle ON message (bundle) WHERE state = 'bundled';
