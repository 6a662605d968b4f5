CREATE TABLE measurement (city integer NOT NULL, logged date NOT NULL, extra text) PARTITION BY RANGE (logged);
CREATE TABLE measurement_2025 (city integer NOT NULL, logged date NOT NULL, peak integer);
CREATE TABLE measurement_2026 PARTITION OF measurement FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE measurement_2027 PARTITION OF measurement FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
CREATE TABLE measurement_2024 PARTITION OF measurement FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
