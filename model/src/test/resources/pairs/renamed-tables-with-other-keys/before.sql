CREATE TABLE t (id int, code text, a text, b text, c text, CONSTRAINT t_pk PRIMARY KEY (id));
CREATE TABLE r (t int, CONSTRAINT fk FOREIGN KEY (t) REFERENCES t (id));
