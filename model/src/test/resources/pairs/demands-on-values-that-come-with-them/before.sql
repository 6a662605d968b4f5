CREATE TYPE state AS ENUM ('open', 'done');
CREATE TABLE message (id int PRIMARY KEY, state state NOT NULL, bundle int);
CREATE INDEX message_open ON message (id) WHERE state = 'open';
