CREATE DOMAIN positive AS integer CONSTRAINT is_positive CHECK (VALUE > 0);
CREATE TABLE part (id bigint PRIMARY KEY, n positive);
