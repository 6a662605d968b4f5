CREATE TYPE kind AS ENUM ('a','b');
CREATE DOMAIN email AS text CHECK (VALUE <> '');
CREATE TABLE users (id serial PRIMARY KEY, mail email, k kind DEFAULT 'a');
CREATE TABLE invoices (id serial PRIMARY KEY, user_id int REFERENCES users, total numeric(10,2) DEFAULT 0);
CREATE TABLE lines (id serial PRIMARY KEY, invoice_id int NOT NULL REFERENCES invoices ON DELETE CASCADE, amount numeric(10,2));
CREATE FUNCTION invoice_total(i int) RETURNS numeric LANGUAGE sql STABLE AS $$ SELECT sum(amount) FROM lines WHERE invoice_id = i $$;
CREATE VIEW totals AS SELECT i.id, u.mail, invoice_total(i.id) AS total FROM invoices i JOIN users u ON u.id = i.user_id;
CREATE INDEX invoices_user ON invoices (user_id);
