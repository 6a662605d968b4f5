CREATE EXTENSION citext;
CREATE EXTENSION btree_gist;

CREATE TABLE customer (id int PRIMARY KEY, name text NOT NULL, city text, email citext, CHECK (name <> 'customer.name'));
CREATE TABLE orders (id int PRIMARY KEY, customer int REFERENCES customer ON DELETE CASCADE, total numeric(10, 2) DEFAULT 0,
    placed timestamptz DEFAULT now(), year int GENERATED ALWAYS AS (EXTRACT(year FROM placed AT TIME ZONE 'UTC')) STORED);
CREATE TABLE log (id bigint GENERATED ALWAYS AS IDENTITY, at date NOT NULL, body text) PARTITION BY RANGE (at);
CREATE TABLE log_2026 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE DOMAIN postcode AS text NOT NULL CHECK (VALUE ~ '^[0-9]+$');

CREATE VIEW in_berlin AS SELECT id, name, city FROM customer WHERE city = 'Berlin' OR name = 'customer.city';
CREATE VIEW asking_within AS
    SELECT id, (SELECT max(o.total) FROM orders o WHERE o.customer = customer.id) AS most FROM customer WHERE id IN (SELECT customer FROM orders);
CREATE VIEW of_both AS SELECT c.name, o.total FROM customer c JOIN orders o ON o.customer = c.id;
CREATE VIEW either AS SELECT id FROM customer UNION ALL SELECT id FROM orders;
CREATE VIEW named_before AS WITH late AS (SELECT id, customer FROM orders WHERE total > 3) SELECT customer, count(*) AS orders FROM late GROUP BY customer;
CREATE VIEW ranked AS SELECT id, rank() OVER (PARTITION BY city ORDER BY name) AS place FROM customer;
CREATE VIEW counted AS SELECT city, count(*) FILTER (WHERE name > 'M') AS many FROM customer GROUP BY city HAVING count(*) > 1 ORDER BY city;
CREATE VIEW "Odd ""one""" AS SELECT id AS "Id", name AS "select" FROM customer AS "the ""table""" WHERE "the ""table""".city IS NOT NULL;
CREATE MATERIALIZED VIEW totals AS SELECT customer, sum(total) AS total FROM orders GROUP BY customer;
CREATE UNIQUE INDEX totals_of ON totals (customer);
CREATE FUNCTION twice(n int) RETURNS int LANGUAGE sql RETURN n * 2;
CREATE FUNCTION longest() RETURNS text LANGUAGE sql RETURN (SELECT max(name) FROM customer);
CREATE RULE no_delete AS ON DELETE TO log DO INSTEAD NOTHING;
CREATE STATISTICS places ON city, name FROM customer;
ALTER TABLE customer ENABLE ROW LEVEL SECURITY;
CREATE POLICY near ON customer USING (id IN (SELECT customer FROM orders));
