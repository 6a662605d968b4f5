CREATE TABLE customer (id integer PRIMARY KEY);
CREATE TABLE orders (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    customer_id integer NOT NULL REFERENCES customer (id),
    placed date NOT NULL,
    note text
);
CREATE INDEX orders_customer_idx ON orders (customer_id);
CREATE INDEX orders_placed_idx ON orders (placed);
CREATE VIEW recent_orders AS SELECT id, customer_id FROM orders WHERE placed > '2026-06-01';
COMMENT ON TABLE orders IS 'What was ordered';
COMMENT ON VIEW recent_orders IS 'Of this year';
INSERT INTO customer VALUES (1), (2);
INSERT INTO orders (customer_id, placed, note) VALUES (1, '2025-11-02', 'first'), (2, '2026-07-01', NULL), (1, '2026-12-24', 'last');
