CREATE TYPE st AS ENUM ('open','new','closed');
CREATE TABLE p (id int, s st NOT NULL DEFAULT 'new', v varchar(10)) PARTITION BY LIST (id);
CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE p2 PARTITION OF p FOR VALUES IN (2);
CREATE INDEX p_s ON p (s) WHERE s <> 'closed'::st;
CREATE INDEX p_v ON p (v);
CREATE TABLE i (id int PRIMARY KEY, s st);
CREATE TABLE k (x int) INHERITS (i);
