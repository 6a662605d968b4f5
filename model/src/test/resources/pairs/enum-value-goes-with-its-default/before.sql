CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE item (id int PRIMARY KEY, mood mood DEFAULT 'sad', moods mood[] DEFAULT '{sad}');
INSERT INTO item VALUES (1, 'glad', '{glad}');
