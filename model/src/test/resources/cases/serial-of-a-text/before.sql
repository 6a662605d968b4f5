CREATE TABLE ticket (number text NOT NULL, remark text);
INSERT INTO ticket VALUES ('7', 'a'), ('8', 'b');
