CREATE EXTENSION btree_gist;
CREATE TABLE room (
    id int,
    held daterange,
    name text CONSTRAINT a_name_is_given NOT NULL,
    shout text GENERATED ALWAYS AS (upper(name)),
    whisper text GENERATED ALWAYS AS (lower(name)) STORED,
    floor int NOT NULL NO INHERIT,
    PRIMARY KEY (id, held WITHOUT OVERLAPS),
    CONSTRAINT named CHECK (name <> '') NOT ENFORCED);
CREATE TABLE booking (
    id int PRIMARY KEY,
    room_id int,
    booked daterange,
    guest text,
    CONSTRAINT in_time FOREIGN KEY (room_id, PERIOD booked) REFERENCES room (id, PERIOD held),
    CONSTRAINT guest_is_known FOREIGN KEY (id) REFERENCES booking (id) NOT ENFORCED);
ALTER TABLE booking ADD CONSTRAINT guest_given NOT NULL guest NOT VALID;
CREATE TABLE suite (doors int) INHERITS (room);
CREATE PUBLICATION rooms FOR TABLE ONLY room WITH (publish_generated_columns = stored);
