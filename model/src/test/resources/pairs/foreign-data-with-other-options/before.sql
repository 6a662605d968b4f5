CREATE FOREIGN DATA WRAPPER nowhere OPTIONS (debug 'true');
CREATE SERVER afar FOREIGN DATA WRAPPER nowhere OPTIONS (host 'one', "odd name" 'it''s, so');
CREATE SERVER near FOREIGN DATA WRAPPER nowhere;
CREATE USER MAPPING FOR PUBLIC SERVER afar OPTIONS (secret 'secret');
CREATE FOREIGN TABLE orders (id int OPTIONS (name 'ID'), note text) SERVER afar OPTIONS (source 'old');
CREATE FOREIGN TABLE parcel (id int) SERVER near;
CREATE VIEW of_orders AS SELECT id FROM orders;
