CREATE TABLE account (id integer PRIMARY KEY, name text);
CREATE TABLE login (id integer PRIMARY KEY, account_id integer REFERENCES account(id), at timestamp);
CREATE INDEX login_b ON login (at);
CREATE INDEX login_a ON login (account_id);
CREATE INDEX login_i ON account (id, name);
CREATE INDEX account_i ON login (id, at);
CREATE INDEX account_name ON login (account_id, at);
