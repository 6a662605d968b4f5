CREATE TABLE given_by_one_that_stays (id int CONSTRAINT given_key PRIMARY KEY, a int, b int);
CREATE INDEX given_a ON given_by_one_that_stays (a);
CREATE INDEX given_b ON given_by_one_that_stays (b);
ALTER TABLE given_by_one_that_stays CLUSTER ON given_a;

CREATE TABLE given_by_one_that_goes (id int PRIMARY KEY, a int, b int);
CREATE INDEX going_a ON given_by_one_that_goes (a);
ALTER TABLE given_by_one_that_goes CLUSTER ON going_a;

CREATE TABLE given_to_a_new_one (id int PRIMARY KEY, a int, b int);
CREATE INDEX coming_a ON given_to_a_new_one (a);
CREATE INDEX coming_b ON given_to_a_new_one (b);
ALTER TABLE given_to_a_new_one CLUSTER ON coming_a;

CREATE TABLE given_by_the_key (id int CONSTRAINT key_itself PRIMARY KEY, a int);
CREATE INDEX key_a ON given_by_the_key (a);
ALTER TABLE given_by_the_key CLUSTER ON key_a;

CREATE TABLE given_up (id int PRIMARY KEY, a int);
CREATE INDEX up_a ON given_up (a);

CREATE TABLE exchanged (id int PRIMARY KEY, a int, b int);
CREATE INDEX exchanged_a ON exchanged (a);
ALTER TABLE exchanged CLUSTER ON exchanged_a;

CREATE MATERIALIZED VIEW seen AS SELECT id, a FROM given_up;
CREATE INDEX seen_id ON seen (id);
CREATE INDEX seen_a ON seen (a);
ALTER MATERIALIZED VIEW seen CLUSTER ON seen_a;
