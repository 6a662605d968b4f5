CREATE TABLE part (id integer CONSTRAINT part_pkey PRIMARY KEY, code text NOT NULL, CONSTRAINT part_code_key UNIQUE (code, id));
CREATE TABLE stock (part integer NOT NULL, place text NOT NULL, amount integer NOT NULL,
    CONSTRAINT stock_part_key UNIQUE (part),
    CONSTRAINT stock_pkey PRIMARY KEY (part, place),
    CONSTRAINT stock_part_fkey FOREIGN KEY (part) REFERENCES part (id) ON DELETE CASCADE,
    CONSTRAINT stock_amount CHECK (amount > 0));
CREATE TABLE booking (stock integer CONSTRAINT booking_stock_fkey REFERENCES stock (part));
