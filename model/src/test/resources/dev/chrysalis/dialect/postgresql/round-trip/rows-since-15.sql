CREATE TABLE voucher (
    code text,
    batch int,
    CONSTRAINT voucher_code UNIQUE NULLS NOT DISTINCT (code));
CREATE UNIQUE INDEX voucher_batch ON voucher (batch) NULLS NOT DISTINCT;
CREATE VIEW open_voucher WITH (security_invoker = true) AS SELECT code FROM voucher;
CREATE PUBLICATION vouchers FOR TABLE ONLY voucher (code) WHERE (batch > 0);
CREATE PUBLICATION everything FOR TABLES IN SCHEMA public;
