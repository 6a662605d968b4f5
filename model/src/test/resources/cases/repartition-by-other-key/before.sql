CREATE TABLE event (
    id integer NOT NULL,
    tenant integer NOT NULL,
    happened date NOT NULL,
    old_code text
) PARTITION BY HASH (id);
CREATE TABLE event_0 PARTITION OF event FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE event_1 PARTITION OF event FOR VALUES WITH (MODULUS 2, REMAINDER 1);
INSERT INTO event SELECT g, g % 3 + 1, '2026-01-01'::date + g, 'c' || g FROM generate_series(1, 20) g;
