CREATE TABLE event (
    id integer NOT NULL,
    tenant integer NOT NULL,
    happened date NOT NULL
) PARTITION BY LIST (tenant);
CREATE TABLE event_1 PARTITION OF event FOR VALUES IN (1);
CREATE TABLE event_2 PARTITION OF event FOR VALUES IN (2) PARTITION BY RANGE (happened);
CREATE TABLE event_2_early PARTITION OF event_2 FOR VALUES FROM ('2026-01-01') TO ('2026-01-10');
CREATE TABLE event_2_late PARTITION OF event_2 DEFAULT;
CREATE TABLE event_rest PARTITION OF event DEFAULT;
CREATE INDEX event_happened_idx ON event (happened);
