CREATE EXTENSION btree_gist;
CREATE TABLE room (id int NOT NULL, held daterange NOT NULL, name text, floor int NOT NULL NO INHERIT);
CREATE TABLE booking (id int PRIMARY KEY, room_id int, booked daterange, guest text);
ALTER TABLE booking ADD CONSTRAINT guest_given NOT NULL guest NOT VALID;
INSERT INTO room VALUES (1, '[2026-01-01,2026-02-01)', 'blue', 1), (1, '[2026-02-01,2026-03-01)', 'blue', 1);
INSERT INTO booking VALUES (1, 1, '[2026-01-10,2026-02-10)', 'Ada');
