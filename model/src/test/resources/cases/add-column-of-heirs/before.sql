CREATE TABLE delivery (id integer NOT NULL, distance integer) PARTITION BY HASH (id);
CREATE TABLE delivery_even PARTITION OF delivery FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE delivery_odd PARTITION OF delivery FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO delivery (id, distance) VALUES (1, 2), (2, 3);
