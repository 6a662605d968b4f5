CREATE TABLE ticket (id serial, place integer NOT NULL, price integer, CONSTRAINT ticket_pkey PRIMARY KEY (id), CONSTRAINT ticket_place UNIQUE (place),
    CONSTRAINT ticket_price CHECK (price > 0));
CREATE UNIQUE INDEX ticket_free ON ticket (place) WHERE place > 7;
CREATE TABLE note (id bigint NOT NULL CONSTRAINT note_pkey PRIMARY KEY, ticket_id integer NOT NULL,
    CONSTRAINT note_ticket_id_fkey FOREIGN KEY (ticket_id) REFERENCES ticket (id) ON DELETE CASCADE);
CREATE INDEX note_ticket_id ON note (ticket_id);
CREATE VIEW noted AS SELECT t.id, t.place, n.id AS note FROM ticket t JOIN note n ON n.ticket_id = t.id;
GRANT SELECT ON noted TO PUBLIC;
INSERT INTO ticket (place, price) VALUES (7, 10), (8, NULL);
INSERT INTO note VALUES (1, 1), (2, 1);
