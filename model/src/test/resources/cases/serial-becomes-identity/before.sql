CREATE TABLE ticket (id serial PRIMARY KEY, text text);
CREATE TABLE note (ticket_id integer REFERENCES ticket(id));
INSERT INTO ticket (text) VALUES ('a'), ('b');
INSERT INTO note VALUES (1);
