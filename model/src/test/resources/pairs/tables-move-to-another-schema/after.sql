CREATE SCHEMA auth; CREATE SCHEMA billing;
CREATE TYPE auth.kind AS ENUM ('a','b');
CREATE DOMAIN auth.email AS text CHECK (VALUE <> '');
CREATE TABLE auth.users (id serial PRIMARY KEY, mail auth.email, k auth.kind DEFAULT 'a');
CREATE TABLE billing.invoices (id serial PRIMARY KEY, user_id int REFERENCES auth.users, total numeric(10,2) DEFAULT 0);
CREATE TABLE billing.lines (id serial PRIMARY KEY, invoice_id int NOT NULL REFERENCES billing.invoices ON DELETE CASCADE, amount numeric(10,2));
CREATE FUNCTION billing.invoice_total(i int) RETURNS numeric LANGUAGE sql STABLE AS $$ SELECT sum(amount) FROM billing.lines WHERE invoice_id = i $$;
CREATE VIEW billing.totals AS SELECT i.id, u.mail, billing.invoice_total(i.id) AS total FROM billing.invoices i JOIN auth.users u ON u.id = i.user_id;
CREATE INDEX invoices_user ON billing.invoices (user_id);
