CREATE TABLE customer (id int PRIMARY KEY, mail text, phone text, gone boolean);
CREATE UNIQUE INDEX one_mail ON customer (mail);
CREATE UNIQUE INDEX one_phone ON customer (phone) NULLS NOT DISTINCT;
