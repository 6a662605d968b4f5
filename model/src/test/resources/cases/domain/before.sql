CREATE DOMAIN positive AS integer;
CREATE TABLE part (id bigint PRIMARY KEY, n positive);
INSERT INTO part VALUES (1, 5);
