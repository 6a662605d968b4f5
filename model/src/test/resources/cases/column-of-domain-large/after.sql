CREATE DOMAIN grade AS integer CHECK (VALUE > 0) CONSTRAINT grade_most CHECK (VALUE < 7);
CREATE TABLE exam (id integer PRIMARY KEY, mark grade, second grade);
