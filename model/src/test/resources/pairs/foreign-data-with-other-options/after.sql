CREATE FOREIGN DATA WRAPPER nowhere;
CREATE SERVER afar FOREIGN DATA WRAPPER nowhere OPTIONS (host 'two', port '5432');
CREATE SERVER near FOREIGN DATA WRAPPER nowhere OPTIONS (host 'here');
CREATE USER MAPPING FOR PUBLIC SERVER afar OPTIONS (secret 'secret');
CREATE FOREIGN TABLE orders (id int OPTIONS (name 'ID'), note text) SERVER afar OPTIONS (source 'new', way 'fast');
CREATE FOREIGN TABLE parcel (id bigint) SERVER near;
CREATE VIEW of_orders AS SELECT id FROM orders;
