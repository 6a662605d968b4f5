CREATE TABLE account (id integer PRIMARY KEY, name text, CONSTRAINT account_name UNIQUE (name));
CREATE TABLE login (id integer PRIMARY KEY, account_id integer REFERENCES account(id), at timestamp);
CREATE INDEX login_a ON login (at);
CREATE INDEX login_b ON login (account_id);
CREATE INDEX account_i ON account (id, name);
CREATE INDEX login_i ON login (id, at);
INSERT INTO account VALUES (1, 'ada'), (2, 'bob');
INSERT INTO login VALUES (1, 1, '2026-01-01 10:00');
