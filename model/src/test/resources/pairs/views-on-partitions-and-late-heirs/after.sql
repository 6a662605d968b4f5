CREATE TYPE state AS ENUM ('open', 'void', 'new');
CREATE TABLE signal (id int, state state) PARTITION BY HASH (id);
CREATE TABLE signal_all PARTITION OF signal FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE VIEW open_signal AS SELECT id, state FROM signal_all;
CREATE TABLE device (id int, place text DEFAULT 'cellar');
CREATE TABLE lamp (watts int, id int) INHERITS (device);
