CREATE TABLE customer (id integer PRIMARY KEY);
CREATE TABLE orders (
    id integer GENERATED ALWAYS AS IDENTITY,
    customer_id integer NOT NULL REFERENCES customer (id),
    placed date NOT NULL,
    channel text,
    PRIMARY KEY (id, placed)
) PARTITION BY RANGE (placed);
CREATE TABLE orders_2025 PARTITION OF orders FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE orders_2026 PARTITION OF orders FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX orders_customer_idx ON orders (customer_id);
CREATE VIEW recent_orders AS SELECT id, customer_id FROM orders WHERE placed > '2026-06-01';
COMMENT ON TABLE orders IS 'What was ordered';
COMMENT ON VIEW recent_orders IS 'Of this year';
