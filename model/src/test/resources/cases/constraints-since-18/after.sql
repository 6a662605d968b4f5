CREATE EXTENSION btree_gist;
CREATE TABLE room (id int NOT NULL, held daterange NOT NULL, name text, floor int NOT NULL,
    shout text GENERATED ALWAYS AS (upper(name)) VIRTUAL,
    CONSTRAINT room_key PRIMARY KEY (id, held WITHOUT OVERLAPS),
    CONSTRAINT room_named CHECK (name <> 'blue') NOT ENFORCED);
CREATE TABLE booking (id int PRIMARY KEY, room_id int, booked daterange, guest text NOT NULL,
    CONSTRAINT booking_in_time FOREIGN KEY (room_id, PERIOD booked) REFERENCES room (id, PERIOD held),
    CONSTRAINT booking_known FOREIGN KEY (room_id) REFERENCES booking (id) NOT ENFORCED);
