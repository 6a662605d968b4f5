CREATE TABLE parent (id int PRIMARY KEY, note text);
INSERT INTO parent VALUES (1, 'a'), (7, 'b');
CREATE TABLE child (id int, code int DEFAULT 3, note text, CONSTRAINT child_pkey PRIMARY KEY (id), CONSTRAINT child_code UNIQUE (code));
COMMENT ON COLUMN child.code IS 'old';
INSERT INTO child VALUES (1, 1, 'a'), (2, 2, 'b');
