CREATE TYPE colour AS ENUM ('red', 'blue');
CREATE TYPE mood AS ENUM ('sad', 'glad', 'merry');
CREATE TABLE wall (id integer, colour colour, CONSTRAINT wall_pkey PRIMARY KEY (id) INCLUDE (colour));
CREATE TABLE hook (id integer PRIMARY KEY, wall integer CONSTRAINT hook_wall REFERENCES wall ON DELETE CASCADE);
CREATE TABLE diary (id integer, mood mood, CONSTRAINT diary_pkey PRIMARY KEY (id) INCLUDE (mood));
CREATE TABLE page (id integer PRIMARY KEY, diary integer CONSTRAINT page_diary REFERENCES diary);
