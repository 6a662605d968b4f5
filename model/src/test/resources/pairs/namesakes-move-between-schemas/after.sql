CREATE SCHEMA new_home;
CREATE TABLE visit (id bigserial);
CREATE TABLE guest (id bigint NOT NULL CONSTRAINT guest_key PRIMARY KEY);
CREATE TABLE lodger (id serial);
CREATE TABLE new_home.visit (id serial);
CREATE TABLE stay (id serial PRIMARY KEY, nights int);
