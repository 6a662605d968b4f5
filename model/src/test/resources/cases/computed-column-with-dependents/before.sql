CREATE TABLE line (id integer PRIMARY KEY, price integer, pieces integer, net integer GENERATED ALWAYS AS (price * pieces) STORED, vat integer NOT NULL DEFAULT 19);
CREATE INDEX line_net ON line (net) WHERE net > 10;
CREATE INDEX line_vat ON line (vat);
CREATE VIEW nets AS SELECT id, net, vat FROM line;
COMMENT ON COLUMN line.net IS 'Without tax';
INSERT INTO line (id, price, pieces, vat) VALUES (1, 5, 2, 19), (2, 7, 3, 7);
