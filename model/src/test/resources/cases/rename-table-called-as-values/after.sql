CREATE SEQUENCE guest_id_seq AS integer;
CREATE TABLE visitor (id integer NOT NULL DEFAULT nextval('guest_id_seq') CONSTRAINT guest_pkey PRIMARY KEY, name text, guest boolean, CONSTRAINT guest_or_not CHECK (guest OR name <> 'guest'));
CREATE TABLE account (id integer PRIMARY KEY, role text DEFAULT 'guest', kind text DEFAULT 'visitor', guest_id integer CONSTRAINT account_guest_id_fkey REFERENCES visitor,
    CHECK (role IN ('guest', 'host')));
CREATE INDEX account_guests ON account (id) WHERE role = 'guest';
CREATE VIEW named AS SELECT g.name, 'guest' AS kind FROM visitor g WHERE g.guest;
ALTER SEQUENCE guest_id_seq OWNED BY visitor.id;
