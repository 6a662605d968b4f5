CREATE TABLE customer (id int PRIMARY KEY, mail text, phone text, gone boolean);
CREATE UNIQUE INDEX one_mail ON customer (mail) WHERE NOT gone;
CREATE UNIQUE INDEX one_phone ON customer (phone);
INSERT INTO customer VALUES (1, 'a@example.org', '1', false), (2, 'b@example.org', NULL, true);
