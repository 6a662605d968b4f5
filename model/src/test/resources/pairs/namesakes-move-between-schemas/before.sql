CREATE SCHEMA old_home;
CREATE TABLE visit (id bigserial);
CREATE TABLE guest (id bigint NOT NULL);
CREATE TABLE old_home.visit (id serial);
CREATE TABLE old_home.stay (id serial PRIMARY KEY, nights int, CONSTRAINT guest_key UNIQUE (nights));
INSERT INTO old_home.visit DEFAULT VALUES;
INSERT INTO old_home.visit DEFAULT VALUES;
