CREATE TABLE base (created date);
CREATE TABLE heir (note text, id integer) INHERITS (base);
