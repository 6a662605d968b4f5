CREATE TABLE tt (id int, code text NOT NULL, a text, b text, c text, CONSTRAINT t_pk PRIMARY KEY (id, code), CONSTRAINT t_u UNIQUE (id));
CREATE TABLE r (t int, CONSTRAINT fk FOREIGN KEY (t) REFERENCES tt (id) ON UPDATE CASCADE);
