CREATE SCHEMA inbox;
CREATE SCHEMA archive;
CREATE TABLE inbox.letter (id bigint NOT NULL CONSTRAINT letter_key PRIMARY KEY, sender text NOT NULL, body text);
CREATE TABLE archive.letter (id bigint NOT NULL CONSTRAINT archived_key PRIMARY KEY, kept_until date);
INSERT INTO inbox.letter VALUES (1, 'Ada', 'Dear all'), (2, 'Bob', NULL);
