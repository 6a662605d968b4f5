CREATE TYPE mood AS ENUM ('glad');
CREATE TABLE item (id int PRIMARY KEY, mood mood DEFAULT 'glad', moods mood[] DEFAULT '{glad}');
