CREATE TABLE person (id int PRIMARY KEY, name text CONSTRAINT name_given NOT NULL, mail text CONSTRAINT mail_given NOT NULL,
    phone text, city text NOT NULL, note text CONSTRAINT note_given NOT NULL);
COMMENT ON CONSTRAINT mail_given ON person IS 'for the newsletter';
COMMENT ON CONSTRAINT note_given ON person IS 'a line at least';
INSERT INTO person VALUES (1, 'Ada', 'ada@example.org', '4711', 'London', 'first');
