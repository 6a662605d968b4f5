CREATE TABLE line (id integer PRIMARY KEY, price bigint, pieces integer, net bigint GENERATED ALWAYS AS (price * pieces + 1) STORED, vat integer NOT NULL GENERATED ALWAYS AS (pieces * 2) STORED);
CREATE INDEX line_net ON line (net) WHERE net > 10;
CREATE INDEX line_vat ON line (vat);
CREATE VIEW nets AS SELECT id, net, vat FROM line;
COMMENT ON COLUMN line.net IS 'Without tax';
