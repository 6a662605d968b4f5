CREATE TABLE guest (id serial PRIMARY KEY, name text, guest boolean, CONSTRAINT guest_or_not CHECK (guest OR name <> 'guest'));
CREATE TABLE account (id integer PRIMARY KEY, role text DEFAULT 'guest', kind text DEFAULT 'guest', guest_id integer REFERENCES guest,
    CHECK (role IN ('guest', 'host')));
CREATE INDEX account_guests ON account (id) WHERE role = 'guest';
CREATE VIEW named AS SELECT g.name, 'guest' AS kind FROM guest g WHERE g.guest;
INSERT INTO guest (name, guest) VALUES ('Ada', true);
INSERT INTO account (id) VALUES (1);
