CREATE TABLE measurement (city integer NOT NULL, logged date NOT NULL, peak integer) PARTITION BY RANGE (logged);
CREATE TABLE measurement_2025 PARTITION OF measurement FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE measurement_2026 PARTITION OF measurement FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE measurement_2024 (city integer NOT NULL, logged date NOT NULL);
INSERT INTO measurement VALUES (1, '2025-05-05', 30), (2, '2026-05-05', 31);
INSERT INTO measurement_2024 VALUES (3, '2024-05-05');
