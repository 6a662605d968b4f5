CREATE TABLE place (id integer PRIMARY KEY);
CREATE TABLE log (id integer PRIMARY KEY, message text, place integer CONSTRAINT log_place_old REFERENCES place) PARTITION BY RANGE (id);
CREATE TABLE log_old PARTITION OF log FOR VALUES FROM (0) TO (100);
CREATE TABLE log_new PARTITION OF log FOR VALUES FROM (100) TO (200);
INSERT INTO place VALUES (7);
INSERT INTO log VALUES (1, 'one', 7), (101, 'hundred and one', NULL);
