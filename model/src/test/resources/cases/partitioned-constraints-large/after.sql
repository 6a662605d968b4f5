CREATE TABLE shop (id integer PRIMARY KEY);
CREATE TABLE sale (id integer NOT NULL, shop integer, at date NOT NULL, amount integer,
    CONSTRAINT sale_amount CHECK (amount > 0),
    CONSTRAINT sale_shop FOREIGN KEY (shop) REFERENCES shop (id)) PARTITION BY RANGE (at);
CREATE TABLE sale_old PARTITION OF sale FOR VALUES FROM (MINVALUE) TO ('2026-01-01');
CREATE TABLE sale_new PARTITION OF sale FOR VALUES FROM ('2026-01-01') TO (MAXVALUE) PARTITION BY LIST (id);
CREATE TABLE sale_new_1 PARTITION OF sale_new FOR VALUES IN (1);
