CREATE SCHEMA inbox;
CREATE SCHEMA archive;
CREATE TABLE archive.message (id bigint NOT NULL CONSTRAINT letter_key PRIMARY KEY, sender text NOT NULL, body text);
CREATE TABLE archive.letter (id bigint NOT NULL CONSTRAINT archived_key PRIMARY KEY, kept_until date);
