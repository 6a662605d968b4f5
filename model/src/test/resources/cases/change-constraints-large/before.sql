CREATE TABLE part (id integer CONSTRAINT part_pkey PRIMARY KEY, code text NOT NULL, CONSTRAINT part_code_key UNIQUE (code));
CREATE TABLE stock (part integer NOT NULL, place text NOT NULL, amount integer NOT NULL,
    CONSTRAINT stock_pkey PRIMARY KEY (part),
    CONSTRAINT stock_part_fkey FOREIGN KEY (part) REFERENCES part (id),
    CONSTRAINT stock_amount CHECK (amount >= 0));
CREATE TABLE booking (stock integer CONSTRAINT booking_stock_fkey REFERENCES stock (part));
INSERT INTO part VALUES (1, 'a'), (2, 'b');
INSERT INTO stock VALUES (1, 'x', 3), (2, 'x', 4);
INSERT INTO booking VALUES (2);
